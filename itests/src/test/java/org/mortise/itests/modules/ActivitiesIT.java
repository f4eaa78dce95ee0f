package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Activities stand around records of any type, and remind once. */
public class ActivitiesIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TASKS = "/api/activities/tasks";
    private static final String REMINDERS = "/api/activities/reminders";

    @Test
    public void eachActivityBelongsToARecordOfAnyType() {
        JsonNode account = account("parent");
        JsonNode supportCase = create(CASES, "subject", marker);
        JsonNode user = api().get("/api/auth/me").json();
        create(TASKS, "subject", marker, "parent", reference("account", account));
        create(
                "/api/activities/meetings",
                "subject",
                marker,
                "dateStart",
                "2026-03-01T10:00:00Z",
                "duration",
                45,
                "parent",
                reference("case", supportCase),
                "attendees",
                List.of(
                        Json.object("attendee", reference("account", account), "acceptance", "Accepted"),
                        Json.object("attendee", reference("user", user))));
        create("/api/activities/calls", "subject", marker, "parent", reference("account", account));
        create("/api/activities/notes", "description", marker + "\nmore", "parent", reference("account", account));
        create(
                "/api/activities/emails",
                "subject",
                marker,
                "from",
                "a@example.com",
                "to",
                List.of(Json.object("address", "b@example.com")),
                "parent",
                reference("account", account));
        for (String collection : List.of("tasks", "calls", "emails")) {
            JsonNode found = api().get("/api/activities/" + collection
                            + Api.query(
                                    "filter", "parent==" + account.path("id").asText(), "expand", "parent"))
                    .expect(200)
                    .json()
                    .path("items")
                    .path(0);
            assertEquals(collection, marker, found.path("subject").asText());
            assertEquals("parent", found.path("parent").path("name").asText());
            assertEquals(
                    marker, found.path("parent").path("record").path("industry").asText());
            assertEquals("Administrator", found.path("owner").path("name").asText());
        }
        assertEquals(1, total("/api/activities/notes", "subject==" + marker));
        JsonNode meeting = api().get("/api/activities/meetings"
                        + Api.query(
                                "filter",
                                "parent.type==case;attendees.attendee=="
                                        + account.path("id").asText()))
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertEquals("2026-03-01T10:45:00Z", meeting.path("dateEnd").asText());
        assertEquals(2, meeting.path("attendees").size());
    }

    @Test
    public void badParentsAndTimesAreNamed() {
        String id = account("parent").path("id").asText();
        api().post(TASKS, Json.object("subject", "x", "parent", id)).expectViolation("parent");
        api().post(TASKS, Json.object("subject", "x", "parent", Json.object("type", "case", "id", id)))
                .expectViolation("parent");
        api().post(TASKS, Json.object("subject", "x", "parent", Json.object("type", "nonsense", "id", id)))
                .expectViolation("parent");
        api().post(TASKS, Json.object("subject", "x", "parent", Json.object("type", List.of(), "id", 7)))
                .expectViolation("parent");
        api().post(
                        TASKS,
                        Json.object(
                                "subject", "x", "dateStart", "2026-03-02T10:00:00Z", "dateEnd", "2026-03-01T10:00:00Z"))
                .expectViolation("dateEnd");
        api().get(TASKS + Api.query("filter", "parent=gt=" + id)).expectProblem(400);
    }

    @Test
    public void aReminderFallsDueOnceAndIsDismissed() {
        String task = due(0);
        Await.until("the reminder is due", LIMIT, () -> dueFor(task) == 1);
        String id = reminder(task).path("id").asText();
        JsonNode history =
                api().get(REMINDERS + "/" + id + "/history").expect(200).json().path("items");
        long fired = Json.stream(history)
                .filter(entry ->
                        entry.path("changes").path("status").path(1).asText().equals("Due"))
                .count();
        assertEquals(1, fired);
        assertEquals("plugin:activities", history.path(0).path("origin").asText());
        api().post(REMINDERS + "/" + id + "/dismiss", null).expect(200);
        assertEquals(0, dueFor(task));
        api().patch(REMINDERS + "/" + id, Json.object("status", "Due")).expectViolation("status");
    }

    @Test
    public void aReminderIsPutOffAndMovedWithItsActivity() {
        String task = due(0);
        Await.until("the reminder is due", LIMIT, () -> dueFor(task) == 1);
        String id = reminder(task).path("id").asText();
        String snooze = REMINDERS + "/" + id + "/snooze";
        api().post(snooze, Json.object()).expectProblem(422);
        api().post(snooze, Json.object("minutes", -1)).expectViolation("minutes");
        api().post(snooze, Json.object("until", "2020-01-01T00:00:00Z")).expectViolation("until");
        assertEquals(
                "Pending",
                api().post(snooze, Json.object("minutes", 60)).expect(200).at("/status"));
        assertEquals(0, dueFor(task));
        api().patch(TASKS + "/" + task, Json.object("status", "Completed")).expect(200);
        Await.until("a completed task reminds of nothing", LIMIT, () -> total(REMINDERS, "activity==" + task) == 0);
        assertTrue(api().get(TASKS + "/" + task).json().path("dateCompleted").isTextual());
    }

    private String due(int minutesBefore) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return create(
                        TASKS,
                        "subject",
                        marker,
                        "dateEnd",
                        now,
                        "reminders",
                        List.of(Json.object("minutesBefore", minutesBefore)))
                .path("id")
                .asText();
    }

    private long dueFor(String task) {
        return Json.stream(api().get(REMINDERS + "/due").expect(200).json().path("items"))
                .filter(item -> item.path("activity").path("id").asText().equals(task))
                .count();
    }

    private JsonNode reminder(String task) {
        return api().get(REMINDERS + Api.query("filter", "activity==" + task))
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private static Map<String, Object> reference(String type, JsonNode record) {
        return Json.object("type", type, "id", record.path("id").asText());
    }
}
