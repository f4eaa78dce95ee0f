package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.Answer;
import org.mortise.itests.harness.Api;
import org.mortise.itests.harness.Await;
import org.mortise.itests.harness.Json;
import org.mortise.itests.harness.ServerTest;
import org.mortise.itests.harness.Settings;

/** The sample that talks to another system: what an administrator sets, a secret among it, a job, and what becomes of the messages. */
public class SmsConnectorIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String MESSAGES = "/api/plugins/sms-connector/messages";
    private static final String SETTINGS = "/api/admin/settings/com.pigeon.sms.gateway";
    private static final String JOBS = "/api/admin/jobs";
    private static final String JOB = "sms-connector.delivery";
    private static final String CONTACTS = "/api/customers/contacts";
    private static final String KEY = "key-of-the-gateway";

    private final SmsGateway gateway = new SmsGateway(KEY);
    private String lastImport;

    @Before
    public void install() {
        assertEquals(
                "ACTIVE",
                new PluginAdmin(api(), "sms-connector")
                        .install(Settings.smsConnector())
                        .path("state")
                        .asText());
    }

    @After
    public void remove() {
        gateway.close();
        remove(true);
        Await.until("it is away", LIMIT, () -> api().get(MESSAGES).status() == 404);
        assertEquals("its job went with its data", 0, jobs().count());
    }

    private void remove(boolean purge) {
        api().delete("/api/admin/plugins/sms-connector").expect(204);
        if (purge) {
            api().post("/api/admin/plugins/sms-connector/exports", null).expect(201);
            api().delete("/api/admin/plugins/sms-connector?purge=true&confirm=sms-connector")
                    .expect(204);
        }
    }

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
    public void settingsStayWithTheDataAndGoWithThem() {
        set(Json.object("address", gateway.address(), "apiKey", KEY));
        remove(false);
        install();
        assertTrue(setting(api().get(SETTINGS).expect(200).json(), "apiKey")
                .path("isSet")
                .asBoolean());
        remove(true);
        install();
        JsonNode shown = api().get(SETTINGS).expect(200).json();
        assertFalse(shown.toString(), setting(shown, "apiKey").path("isSet").asBoolean());
        assertFalse(shown.toString(), setting(shown, "address").path("isSet").asBoolean());
    }

    @Test
    public void settingsAreCheckedAndSecretsStayWhereTheyAre() {
        set(Json.object("address", gateway.address(), "apiKey", KEY));
        JsonNode shown = api().get(SETTINGS).expect(200).json();
        assertFalse(shown.toString(), shown.toString().contains(KEY));
        JsonNode apiKey = setting(shown, "apiKey");
        assertEquals("password", apiKey.path("type").asText());
        assertTrue(apiKey.path("isSet").asBoolean());
        assertEquals("[\"100\"]", setting(shown, "perRun").path("defaults").toString());

        put(shown, Json.object("perRun", 0)).expectViolation("perRun");
        put(shown, Json.object("perRun", "many")).expectViolation("perRun");
        put(shown, Json.object("colour", "red")).expectViolation("colour");
        api().send("PUT", SETTINGS, Json.object("version", 0, "values", Json.object()))
                .expectProblem(412);
        assertEquals(shown, api().get(SETTINGS).expect(200).json());

        set(Json.object("address", gateway.address(), "perRun", 5));
        assertTrue(
                "a password that is not sent stays",
                setting(api().get(SETTINGS).expect(200).json(), "apiKey")
                        .path("isSet")
                        .asBoolean());
        api().get("/api/admin/settings/org.mortise.plugins").expectProblem(404);
        String event = api().get("/api/audit?action=settings-changed&limit=1")
                .expect(200)
                .text();
        assertTrue(event, event.contains("perRun") && !event.contains(KEY));
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

    /** @return what it says in the end; nothing when it cannot be run at this moment, while it is given new settings for instance */
    private String run() {
        String before = job().path("endedAt").asText();
        if (api().post(JOBS + "/" + JOB + "/run", null).status() != 202) {
            return "";
        }
        Await.until(
                "it has run",
                LIMIT,
                () -> !job().path("endedAt").asText().equals(before)
                        && job().path("state").asText().equals("IDLE"));
        return job().path("message").asText();
    }

    private JsonNode job() {
        return jobs().findFirst().orElseThrow();
    }

    private Stream<JsonNode> jobs() {
        return Json.stream(api().get(JOBS).expect(200).json().path("items"))
                .filter(each -> each.path("name").asText().equals(JOB));
    }

    private String message(String recipient) {
        return create(MESSAGES, "recipient", recipient, "text", marker)
                .path("id")
                .asText();
    }

    private String state(String message) {
        return api().get(MESSAGES + "/" + message).expect(200).at("/state");
    }

    private void set(Map<String, Object> values) {
        put(api().get(SETTINGS).expect(200).json(), values).expect(200);
    }

    private Answer put(JsonNode shown, Map<String, Object> values) {
        return api().send(
                        "PUT",
                        SETTINGS,
                        Json.object("version", shown.path("version").asLong(), "values", values));
    }

    private static JsonNode setting(JsonNode shown, String id) {
        return Json.stream(shown.path("settings"))
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
