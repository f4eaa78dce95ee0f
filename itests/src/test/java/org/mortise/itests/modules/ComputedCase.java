package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Fields that are computed, on fields of their own in each test. */
public abstract class ComputedCase extends ServerTest {

    static final String TYPES = "/api/metadata/types/";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final String name = "c" + Long.toString(System.nanoTime(), 36);
    final List<String> added = new ArrayList<>();

    /** Other tests write accounts too, and need not pay for these. */
    @After
    public void hide() {
        for (int i = added.size() - 1; i >= 0; i--) {
            api().delete(added.get(i));
        }
    }

    void rollUp(String filter) {
        add(
                "account",
                name,
                "type",
                "rollUp",
                "function",
                "sum",
                "source",
                "opportunity",
                "by",
                "account",
                "field",
                "amount",
                "filter",
                filter);
    }

    JsonNode add(String type, String field, Object... more) {
        Map<String, Object> body = Json.object(more);
        body.put("name", field);
        added.add(TYPES + type + "/fields/" + field);
        return api().post(TYPES + type + "/fields", body).expect(201).json();
    }

    JsonNode opportunity(String account, String amount) {
        return create(OPPORTUNITIES, "name", "of " + marker, "account", account, "amount", Json.money(amount, "EUR"));
    }

    JsonNode value(String account) {
        return api().get(ACCOUNTS + "/" + account)
                .expect(200)
                .json()
                .path("custom")
                .path(name);
    }

    JsonNode state(String type, String field) {
        return Json.stream(
                        api().get(TYPES + type + "/computed").expect(200).json().path("items"))
                .filter(item -> item.path("field").asText().equals(field))
                .findFirst()
                .orElseThrow();
    }

    void done(String type, String field) {
        Await.until(
                field + " computed",
                PATIENCE,
                () -> state(type, field).path("state").asText().equals("Done"));
    }

    void compared(int different) {
        done("account", name);
        api().post(TYPES + "account/computed/" + name + "/recompute?compareOnly=true", Map.of())
                .expect(202);
        done("account", name);
        assertEquals(different, state("account", name).path("different").asInt());
    }
}
