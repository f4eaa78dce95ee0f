package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.mortise.itests.harness.ServerTest;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** The sample that talks to another system, installed before each test and gone after it. */
abstract class SmsConnectorTest extends ServerTest {

    static final Duration LIMIT = Duration.ofSeconds(60);
    static final String MESSAGES = "/api/plugins/sms-connector/messages";
    static final String SETTINGS = "/api/admin/settings/com.pigeon.sms.gateway";
    private static final String JOBS = "/api/admin/jobs";
    private static final String JOB = "sms-connector.delivery";
    static final String KEY = "key-of-the-gateway";

    final SmsGateway gateway = new SmsGateway(KEY);

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

    void remove(boolean purge) {
        api().delete("/api/admin/plugins/sms-connector").expect(204);
        if (purge) {
            api().post("/api/admin/plugins/sms-connector/exports", null).expect(201);
            api().delete("/api/admin/plugins/sms-connector?purge=true&confirm=sms-connector")
                    .expect(204);
        }
    }

    /** @return what it says in the end; nothing when it cannot be run at this moment, while it is given new settings for instance */
    String run() {
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

    String message(String recipient) {
        return create(MESSAGES, "recipient", recipient, "text", marker)
                .path("id")
                .asText();
    }

    void set(Map<String, Object> values) {
        put(api().get(SETTINGS).expect(200).json(), values).expect(200);
    }

    Answer put(JsonNode shown, Map<String, Object> values) {
        return putTo(SETTINGS, shown, values);
    }

    Answer putTo(String path, JsonNode shown, Map<String, Object> values) {
        return api().send(
                        "PUT",
                        path,
                        Json.object("version", shown.path("version").asLong(), "values", values));
    }

    static JsonNode setting(JsonNode shown, String id) {
        return Json.stream(shown.path("settings"))
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode job() {
        return jobs().findFirst().orElseThrow();
    }

    private Stream<JsonNode> jobs() {
        return Json.stream(api().get(JOBS).expect(200).json().path("items"))
                .filter(each -> each.path("name").asText().equals(JOB));
    }
}
