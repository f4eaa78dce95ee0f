package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What the sample does: messages go out by a job and by an action, and its format is imported. */
public class SmsConnectorIT extends SmsConnectorTest {

    private String lastImport;

    @Test
    public void messagesGoOutWithWhatAnAdministratorSet() {
        String good = message("+4912345");
        String bad = message("+4400");
        deliver("No gateway is set.");
        assertEquals("Queued", state(good));

        set(Json.object("address", gateway.address(), "apiKey", "wrong"));
        deliver("The gateway cannot be reached: 401 wrong key");
        assertEquals("Queued", state(good));

        set(Json.object("address", gateway.address(), "apiKey", KEY, "sender", "Mortise Ltd"));
        deliver("2 sent, 1 receipts");
        assertEquals("Delivered", state(good));
        assertEquals(marker, gateway.text(good));
        assertEquals("Failed", state(bad));
        assertEquals(
                "422 no such number",
                api().get(MESSAGES + "/" + bad).expect(200).at("/problem"));
    }

    @Test
    public void anAddressBookIsImportedAsCsvIs() {
        assertTrue(extensions().contains("vcf"));
        byte[] book = String.join(
                        "\r\n",
                        "BEGIN:VCARD",
                        "N:" + marker + ";Zoë;;;",
                        "TEL:+49 170 1",
                        "EMAIL:" + marker + "@example.com",
                        "END:VCARD",
                        "BEGIN:VCARD",
                        "TEL:+49 170 2",
                        "END:VCARD")
                .getBytes(StandardCharsets.UTF_8);
        JsonNode proposal = api().upload(CONTACTS + "/import/proposal", "phone.vcf", book, null)
                .expect(200)
                .json();
        assertEquals(2, proposal.path("rows").asLong());
        assertEquals("Zoë", proposal.at("/preview/0/0").asText());
        assertEquals("lastName", proposal.at("/columns/1/field").asText());
        String mapping = proposal.path("mapping").toString();
        assertEquals("1 1", imported(book, "?dryRun=true", mapping));
        assertEquals(0, found());
        assertEquals("the one without a name is rejected", "1 1", imported(book, "", mapping));
        assertEquals(1, found());
        api().upload(CONTACTS + "/import", "cut.vcf", "BEGIN:VCARD\nN:x".getBytes(StandardCharsets.UTF_8), mapping)
                .expectProblem(422);

        remove(false);
        Await.until("the format has gone", LIMIT, () -> !extensions().contains("vcf"));
        api().post("/api/imports/" + lastImport + "/undo", null).expect(200);
        assertEquals("what was imported needs the plugin no more", 0, found());
        install();
    }

    @Test
    public void aMessageIsSentByAnActionThatAnAdministratorRuns() {
        String actions = "/api/automation/actions";
        String run = actions + "/sms-connector.send/run";
        JsonNode action =
                api().get(actions + "?type=contact").expect(200).json().at("/items/0");
        assertEquals("Send a text message", action.path("label").asText());
        assertEquals("sms-connector", action.path("plugin").asText());
        assertEquals("text", action.at("/parameters/0/name").asText());
        assertTrue(action.at("/parameters/0/required").asBoolean());
        assertEquals(
                0,
                api().get(actions + "?type=account")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        String contact = create(
                        CONTACTS, "lastName", marker, "phoneNumbers", List.of(Json.object("number", "+49 170 3")))
                .path("id")
                .asText();
        Map<String, Object> body =
                Json.object("type", "contact", "id", contact, "parameters", Json.object("text", marker));
        body.put("dryRun", true);
        assertFalse(api().post(run, body).expect(200).json().path("ran").asBoolean());
        assertEquals(0, total(MESSAGES, "text==" + marker));
        body.put("dryRun", false);
        assertTrue(api().post(run, body).expect(200).json().path("ran").asBoolean());
        JsonNode message = api().get(MESSAGES + Api.query("filter", "text==" + marker))
                .expect(200)
                .json()
                .at("/items/0");
        assertEquals(contact, message.at("/contact/id").asText());
        assertTrue(
                "the audit says through what",
                api().get(MESSAGES + "/" + message.path("id").asText() + "/history")
                        .expect(200)
                        .text()
                        .contains("automation:sms-connector.send"));

        body.put("parameters", Json.object("words", marker));
        api().post(run, body).expectViolation("parameters.text");
        body.put("parameters", Json.object("text", "x".repeat(2000)));
        api().post(run, body).expectProblem(422);
        body.put("parameters", Json.object("text", marker));
        body.put("id", create(CONTACTS, "lastName", marker).path("id").asText());
        api().post(run, body).expectViolation("phoneNumbers");
        body.put("type", "account");
        api().post(run, body).expectProblem(404);
        assertEquals("nothing is stored in part", 1, total(MESSAGES, "contact.lastName==" + marker));
    }

    /** @return how many were created and rejected, or in a dry run would be */
    private String imported(byte[] book, String query, String mapping) {
        lastImport = api().upload(CONTACTS + "/import" + query, "phone.vcf", book, mapping)
                .expect(202)
                .at("/id");
        String href = "/api/imports/" + lastImport;
        Await.until(
                "it has ended",
                LIMIT,
                () -> api().get(href).expect(200).at("/status").equals("COMPLETED"));
        Answer ended = api().get(href);
        return ended.at("/created") + " " + ended.at("/rejected");
    }

    private int found() {
        return api().get(CONTACTS + Api.query("filter", "lastName==" + marker))
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private String extensions() {
        return api().get("/api/imports/formats").expect(200).text();
    }

    /** Runs the job until it says so: what was set reaches it a moment after it was saved. */
    private void deliver(String says) {
        Await.until("it says: " + says, LIMIT, () -> run().equals(says));
    }

    private String state(String message) {
        return api().get(MESSAGES + "/" + message).expect(200).at("/state");
    }
}
