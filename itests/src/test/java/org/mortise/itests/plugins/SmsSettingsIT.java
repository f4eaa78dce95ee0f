package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What an administrator sets of the sample, a secret among it: one configuration, and many of a factory. */
public class SmsSettingsIT extends SmsConnectorTest {

    private static final String SENDERS = "/api/admin/settings/com.pigeon.sms.sender";

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
}
