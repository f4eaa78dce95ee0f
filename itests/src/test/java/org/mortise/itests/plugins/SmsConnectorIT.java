package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** The sample that talks to another system: what an administrator sets, a secret among it, a job, and what becomes of the messages. */
public class SmsConnectorIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String MESSAGES = "/api/plugins/sms-connector/messages";
    private static final String SETTINGS = "/api/admin/settings/com.pigeon.sms.gateway";
    private static final String SENDERS = "/api/admin/settings/com.pigeon.sms.sender";
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
    public void sendersAreAddedChangedAndRemoved() {
        gateway.alsoTakes("key-of-acme");
        set(Json.object("address", gateway.address(), "apiKey", KEY, "sender", "Mortise Ltd"));
        JsonNode factory = api().get(SENDERS).expect(200).json();
        assertTrue(factory.path("many").asBoolean());
        assertEquals("[]", factory.path("items").toString());

        addSender("germany", Json.object("prefix", "+49", "sender", "Mortise GmbH", "apiKey", "key-of-acme"));
        addSender("munich", Json.object("prefix", "+4989", "sender", "Mortise München"));
        String detail = api().get(SENDERS + "~germany").expect(200).text();
        assertFalse(detail, detail.contains("key-of-acme"));
        sentAs("+49111", "Mortise GmbH key-of-acme");
        sentAs("+4989111", "Mortise München " + KEY);
        sentAs("+33111", "Mortise Ltd " + KEY);

        JsonNode munich = api().get(SENDERS + "~munich").expect(200).json();
        putTo(SENDERS + "~munich", munich, Json.object("prefix", "+33", "sender", "Mortise SARL"))
                .expect(200);
        putTo(SENDERS + "~munich", munich, Json.object("prefix", "+33", "sender", "x"))
                .expectProblem(412);
        sentAs("+33222", "Mortise SARL " + KEY);
        sentAs("+4989222", "Mortise GmbH key-of-acme");

        api().delete(SENDERS + "~germany?version=9").expectProblem(412);
        api().delete(SENDERS + "~germany?version=1").expect(204);
        api().get(SENDERS + "~germany").expectProblem(404);
        sentAs("+49333", "Mortise Ltd " + KEY);
        String audit = api().get("/api/audit?action=settings-removed&limit=1")
                .expect(200)
                .text();
        assertTrue(audit, audit.contains("com.pigeon.sms.sender~germany"));

        remove(true);
        install();
        assertEquals("[]", api().get(SENDERS).expect(200).json().path("items").toString());
        api().get(SENDERS + "~munich").expectProblem(404);
    }

    @Test
    public void whatIsWrongWithASenderIsSaidAndNothingStored() {
        post("good", Json.object("prefix", "+49")).expectViolation("sender");
        post("good", Json.object("prefix", 49, "sender", "x")).expectViolation("prefix");
        post("b~d", Json.object("prefix", "+49", "sender", "x")).expectViolation("instance");
        api().post(SENDERS, Json.object("values", Json.object())).expectViolation("instance");
        api().post(SENDERS, Json.object("instance", "good", "colour", "red")).expectViolation("colour");
        api().post(SENDERS, "[]").expectProblem(400);
        api().post(SETTINGS, Json.object("instance", "good", "values", Json.object()))
                .expectProblem(409);
        api().send("PUT", SENDERS, Json.object("version", 0, "values", Json.object()))
                .expectProblem(409);
        api().delete(SENDERS + "?version=0").expectProblem(409);
        api().delete(SETTINGS + "?version=0").expectProblem(409);
        api().delete(SENDERS + "~good?version=0").expectProblem(404);
        addSender("good", Json.object("prefix", "+49", "sender", "x"));
        post("good", Json.object("prefix", "+49", "sender", "x")).expectViolation("instance");
        api().delete(SENDERS + "~good").expectViolation("version");
        assertEquals(1, api().get(SENDERS).expect(200).json().path("items").size());
    }

    private void addSender(String name, Map<String, Object> values) {
        Answer added = post(name, values).expect(201);
        assertEquals(name, added.at("/name"));
        assertTrue(
                added.header("Location"),
                added.header("Location").endsWith("/api/admin/settings/com.pigeon.sms.sender~" + name));
    }

    private Answer post(String name, Map<String, Object> values) {
        return api().post(SENDERS, Json.object("instance", name, "values", values));
    }

    /** What was set reaches the job a moment later; messages that were sent before it have the old sender. */
    private void sentAs(String recipient, String sender) {
        Await.until("it is sent as " + sender, LIMIT, () -> {
            String message = message(recipient);
            run();
            return sender.equals(gateway.sender(message));
        });
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
        return putTo(SETTINGS, shown, values);
    }

    private Answer putTo(String path, JsonNode shown, Map<String, Object> values) {
        return api().send(
                        "PUT",
                        path,
                        Json.object("version", shown.path("version").asLong(), "values", values));
    }

    private static JsonNode setting(JsonNode shown, String id) {
        return Json.stream(shown.path("settings"))
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
