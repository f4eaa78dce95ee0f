package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Fields that a customer adds to a running system are fields like all others at once. */
public class CustomFieldsIT extends ServerTest {

    private static final String FIELDS = "/api/metadata/types/account/fields";

    /** Names of fields are for ever, and other tests may have added some. */
    private final String name = "f" + Long.toString(System.nanoTime(), 36);

    @Test
    public void fieldCanBeUsedAtOnce() {
        add(name, "integer", "min", 0, "max", 100);
        String three =
                account("three", "custom", Json.object(name, 3)).path("id").asText();
        account("seven", "custom", Json.object(name, 7));
        account("none");
        assertEquals(
                3,
                api().get(ACCOUNTS + "/" + three)
                        .json()
                        .path("custom")
                        .path(name)
                        .asInt());
        assertEquals(List.of("seven"), names(name + "=gt=3"));
        assertEquals(List.of("none"), names(name + "=null=true"));
        assertEquals(List.of("seven", "three"), names(name + "=null=false", "sort", "-" + name));
        JsonNode sum = api().get(ACCOUNTS + "/aggregate" + Api.query("filter", "industry==" + marker, "sum", name))
                .expect(200)
                .json();
        assertEquals(10, sum.path("groups").path(0).path("sum").path(name).asInt());
        api().post(ACCOUNTS, Json.object("name", marker, "custom", Json.object(name, 101)))
                .expectProblem(422);
        api().post(ACCOUNTS, Json.object("name", marker, "custom", Json.object("nothing", 1)))
                .expectProblem(422);
    }

    @Test
    public void updateOfOnlyTheCustomFieldIsStored() {
        String href = ACCOUNTS + "/" + account("before the field").path("id").asText();
        add(name, "text");
        Answer patched = api().patch(href, Json.object("custom", Json.object(name, "stored")))
                .expect(200);
        assertEquals("\"2\"", patched.header("ETag"));
        JsonNode read = api().get(href).expect(200).json();
        assertEquals("stored", read.path("custom").path(name).asText());
        assertEquals(2, read.path("version").asInt());
        JsonNode change =
                api().get(href + "/history").json().path("items").path(0).path("changes");
        assertTrue(change.toString(), change.toString().contains("stored"));
        api().patch(href, Json.object("custom", Json.object(name, null))).expect(200);
        assertTrue(api().get(href).json().path("custom").path(name).isNull());
    }

    @Test
    public void everyTypeOfFieldCanBeAdded() {
        Object[][] fields = {
            {"text", "x"},
            {"longText", "x".repeat(3_000)},
            {"integer", 5},
            {"decimal", "12.5000"},
            {"money", Json.money("5.00", "EUR")},
            {"boolean", true},
            {"date", "2026-02-28"},
            {"dateTime", "2026-02-28T12:00:00Z"},
            {"email", "a@example.com"},
            {"url", "https://example.com"}
        };
        for (Object[] field : fields) {
            String each = name + field[0];
            add(each, (String) field[0]);
            JsonNode account = account("with " + field[0], "custom", Json.object(each, field[1]));
            JsonNode value = api().get(ACCOUNTS + "/" + account.path("id").asText())
                    .json()
                    .path("custom")
                    .path(each);
            assertFalse(each + " in " + account, value.isNull() || value.isMissingNode());
        }
    }

    @Test
    public void removedFieldIsHidden() {
        add(name, "text");
        String href = ACCOUNTS + "/"
                + account("hidden", "custom", Json.object(name, "x")).path("id").asText();
        api().delete(FIELDS + "/" + name).expect(204);
        assertFalse(api().get(href).json().path("custom").has(name));
        api().get(ACCOUNTS + "?filter=" + name + "==x").expectProblem(400);
        api().patch(href, Json.object("custom", Json.object(name, "y"))).expectProblem(422);
        api().delete(FIELDS + "/" + name).expectProblem(404);
        // What is built in is nobody's to remove.
        assertTrue(api().delete(FIELDS + "/name").status() >= 400);
        assertEquals("hidden", api().get(href).at("/name"));
    }

    @Test
    public void badDescriptionsAreRefused() {
        for (Object body : List.of(
                Json.object(),
                Json.object("name", name),
                Json.object("name", name, "type", "nothing"),
                Json.object("name", "name", "type", "text"),
                Json.object("name", "x; drop table customers_account", "type", "text"),
                Json.object("name", "", "type", "text"),
                Json.object("name", "x".repeat(200), "type", "text"),
                Json.object("name", name, "type", "enumeration"),
                Json.object("name", name, "type", "list"),
                Json.object("name", name, "type", "text", "indexed", true, "maxLength", 5_000),
                Json.object("name", name, "type", "integer", "default", "many"),
                Json.object("name", name, "type", "integer", "min", 5, "max", 4),
                Json.object("name", name, "type", "text", "colour", "red"),
                Json.object("name", name, "type", "reference", "target", "nothing"))) {
            Answer answer = api().post(FIELDS, body);
            assertTrue(body + " → " + answer, List.of(409, 422).contains(answer.status()));
        }
        api().post("/api/metadata/types/nothing/fields", Json.object("name", name, "type", "text"))
                .expectProblem(404);
        add(name, "text");
        Answer again = api().post(FIELDS, Json.object("name", name, "type", "text"));
        assertTrue(again.toString(), List.of(409, 422).contains(again.status()));
    }

    @Test
    public void fieldsAreAddedWhileOthersWork() throws InterruptedException {
        String href = ACCOUNTS + "/" + account("busy").path("id").asText();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger requests = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        boolean[] stopped = {false};
        for (int client = 0; client < 2; client++) {
            clients.add(new Thread(() -> {
                for (int i = 0; !stopped[0]; i++) {
                    Answer[] answers = {
                        api().get(ACCOUNTS + "?limit=5"),
                        api().patch(href, Json.object("numberOfEmployees", i)),
                        api().post(ACCOUNTS, Json.object("name", "under load", "industry", marker))
                    };
                    requests.addAndGet(answers.length);
                    for (Answer answer : answers) {
                        if (answer.status() >= 300) {
                            failures.add(answer.toString());
                        }
                    }
                }
            }));
        }
        clients.forEach(Thread::start);
        try {
            for (int i = 0; i < 5; i++) {
                add(name + i, i % 2 == 0 ? "text" : "decimal");
            }
        } finally {
            stopped[0] = true;
            for (Thread client : clients) {
                client.join();
            }
        }
        assertEquals("of " + requests + " requests failed: " + failures, 0, failures.size());
        assertTrue("requests beside it", requests.get() > 0);
    }

    private void add(String field, String type, Object... more) {
        var body = new java.util.LinkedHashMap<>(Json.object(more));
        body.put("name", field);
        body.put("type", type);
        body.put("label", field);
        api().post(FIELDS, body).expect(201);
    }
}
