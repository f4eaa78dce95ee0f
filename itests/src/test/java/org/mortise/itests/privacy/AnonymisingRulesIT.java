package org.mortise.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Retention rules that empty records instead of removing them. */
public class AnonymisingRulesIT extends ServerTest {

    private static final String RULES = "/api/retention/rules";
    private static final String RUNS = "/api/retention/runs";
    private static final String MEETINGS = "/api/activities/meetings";
    private static final Duration SOON = Duration.ofSeconds(120);

    @Test
    public void whatIsOldIsEmptiedOnceAndStays() {
        String contact = contact();
        String old = meeting(contact, "2020-01-01T10:00:00Z");
        String young = meeting(contact, "2099-01-01T10:00:00Z");
        String rule = rule(contact);
        JsonNode run = run(rule);
        assertEquals(run.toString(), "Done", run.path("state").asText());
        assertEquals(1, run.path("done").asInt());
        assertTrue(
                run.toString(),
                run.path("problem").isNull() || run.path("problem").isMissingNode());
        JsonNode emptied = api().get(MEETINGS + "/" + old).expect(200).json();
        assertTrue(emptied.toString(), emptied.path("subject").asText().startsWith("Erased"));
        assertEquals(
                "what is not personal stays", "Held", emptied.path("status").asText());
        assertEquals(marker, api().get(MEETINGS + "/" + young).expect(200).at("/subject"));
        assertEquals("it is remembered", 0, run(rule).path("looked").asInt());
    }

    @Test
    public void oneThatCannotBeEmptiedIsToldAndKeepsNobody() {
        String contact = contact();
        String free = meeting(contact, "2020-01-01T10:00:00Z");
        String blocked = meeting(contact, "2020-01-02T10:00:00Z");
        Answer file = Multipart.upload(api(), MEETINGS + "/" + blocked + "/files", "minutes.txt", "of " + marker)
                .expect(201);
        String hold = api().post(
                        "/api/retention/holds",
                        Json.object("record", Json.object("type", "attachment", "id", file.id()), "reason", "Case 17"))
                .expect(201)
                .id();
        String rule = rule(contact);
        JsonNode run = run(rule);
        assertEquals(run.toString(), "Done", run.path("state").asText());
        assertEquals(1, run.path("done").asInt());
        assertEquals(1, run.path("refused").asInt());
        String problem = run.path("problem").asText();
        assertTrue(problem, problem.contains("meeting " + blocked) && problem.contains("is held: Case 17"));
        assertTrue(api().get(MEETINGS + "/" + free).at("/subject").startsWith("Erased"));
        assertEquals(marker, api().get(MEETINGS + "/" + blocked).at("/subject"));
        api().delete("/api/retention/holds/" + hold).expect(204);
        assertEquals(1, run(rule).path("done").asInt());
    }

    private String contact() {
        return create(CONTACTS, "lastName", marker).path("id").asText();
    }

    private String meeting(String contact, String start) {
        return create(
                        MEETINGS,
                        "subject",
                        marker,
                        "status",
                        "Held",
                        "dateStart",
                        start,
                        "parent",
                        Json.object("type", "contact", "id", contact))
                .path("id")
                .asText();
    }

    private String rule(String contact) {
        return create(
                        RULES,
                        "name",
                        "a" + Long.toString(System.nanoTime(), 36),
                        "type",
                        "meeting",
                        "filter",
                        "parent==" + contact,
                        "since",
                        "dateStart",
                        "days",
                        1,
                        "action",
                        "anonymise")
                .path("id")
                .asText();
    }

    private JsonNode run(String rule) {
        Answer[] started = new Answer[1];
        Await.until("it starts", SOON, () -> {
            started[0] = api().post(RULES + "/" + rule + "/run", null);
            return started[0].status() == 202;
        });
        String run = RUNS + "/" + started[0].id();
        Await.until(
                "it ends", SOON, () -> !api().get(run).expect(200).at("/state").equals("Running"));
        return api().get(run).expect(200).json();
    }
}
