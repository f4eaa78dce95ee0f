package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;

/** Sums and counts over related records, kept right whoever writes. */
public class RollUpsIT extends ComputedCase {

    @Test
    public void rollUpFollowsCreationChangeMoveDeletionRestoreAndBulk() {
        String one = account("one").path("id").asText();
        String two = account("two").path("id").asText();
        String early = opportunity(one, "7.00").path("id").asText();
        rollUp("isClosed==false");
        done("account", name);
        assertEquals("7.00", value(one).path("amount").asText());
        api().patch(OPPORTUNITIES + "/" + early, Json.object("amount", Json.money("8.00", "EUR")))
                .expect(200);
        assertEquals("8.00", value(one).path("amount").asText());
        String etag = api().get(ACCOUNTS + "/" + one).header("ETag");
        String late = opportunity(one, "2.00").path("id").asText();
        assertEquals("10.00", value(one).path("amount").asText());
        api().patch(ACCOUNTS + "/" + one, Json.object("description", "still mine"), "If-Match", etag)
                .expect(200);
        api().patch(OPPORTUNITIES + "/" + late, Json.object("account", two)).expect(200);
        assertEquals("8.00", value(one).path("amount").asText());
        assertEquals("2.00", value(two).path("amount").asText());
        api().delete(OPPORTUNITIES + "/" + early).expect(204);
        assertTrue(value(one).isNull());
        api().post(OPPORTUNITIES + "/" + early + "/restore", Map.of()).expect(200);
        assertEquals("8.00", value(one).path("amount").asText());
        api().patch(OPPORTUNITIES + "/" + early, Json.object("stage", "Closed Won"))
                .expect(200);
        assertTrue("closed", value(one).isNull());
        List<Object> creates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            creates.add(Json.object(
                    "op",
                    "create",
                    "values",
                    Json.object(
                            "name",
                            "bulk " + i,
                            "account",
                            i % 2 == 0 ? one : two,
                            "amount",
                            Json.money("1.00", "EUR"))));
        }
        api().post(OPPORTUNITIES + "/bulk", Json.object("operations", creates)).expect(200);
        assertEquals("150.00", value(one).path("amount").asText());
        assertEquals("152.00", value(two).path("amount").asText());
        JsonNode entry = api().get(ACCOUNTS + "/" + one + "/history")
                .json()
                .path("items")
                .path(0);
        assertEquals("computed", entry.path("origin").asText());
        compared(0);
    }

    @Test
    public void concurrentWritersLoseNothing() throws InterruptedException {
        String account = account("busy").path("id").asText();
        rollUp(null);
        List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < 4; client++) {
            clients.add(new Thread(() -> {
                for (int i = 0; i < 25; i++) {
                    Answer made = api().post(
                                    OPPORTUNITIES,
                                    Json.object(
                                            "name", "busy", "account", account, "amount", Json.money("1.00", "EUR")));
                    if (made.status() != 201) {
                        failures.add(made.toString());
                    }
                }
            }));
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        assertEquals(List.of(), failures);
        assertEquals("100.00", value(account).path("amount").asText());
    }
}
