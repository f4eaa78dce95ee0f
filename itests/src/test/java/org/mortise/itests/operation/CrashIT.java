package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Api;
import org.mortise.itests.harness.Await;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Json;
import org.mortise.itests.harness.Multipart;

/** After a kill -9 a reminder falls due all the same, and once; files are whole. */
@RunWith(Parameterized.class)
public class CrashIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String REMINDERS = "/api/activities/reminders";

    @Parameter
    public Database database;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void remindersAndFilesSurvive() {
        try (Instance instance = Instance.start("crash", database)) {
            Api before = instance.api();
            String soon = Instant.now()
                    .plusSeconds(15)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
            String task = before.post(
                            "/api/activities/tasks",
                            Json.object(
                                    "subject",
                                    "x",
                                    "dateEnd",
                                    soon,
                                    "reminders",
                                    List.of(Json.object("minutesBefore", 0))))
                    .expect(201)
                    .id();
            JsonNode file = Multipart.upload(before, "/api/activities/tasks/" + task + "/files", "a.txt", "whole")
                    .expect(201)
                    .json();
            Await.until(
                    "the reminder is planned",
                    LIMIT,
                    () -> !reminder(before, task).isMissingNode());
            instance.kill();
            instance.start();

            Api after = instance.api();
            Await.until(
                    "the reminder is due",
                    LIMIT,
                    () -> reminder(after, task).path("status").asText().equals("Due"));
            String id = reminder(after, task).path("id").asText();
            long fired = Json.stream(after.get(REMINDERS + "/" + id + "/history")
                            .expect(200)
                            .json()
                            .path("items"))
                    .filter(entry -> entry.path("changes")
                            .path("status")
                            .path(1)
                            .asText()
                            .equals("Due"))
                    .count();
            assertEquals(1, fired);
            assertEquals(
                    "whole",
                    after.get(file.path("file").path("href").asText())
                            .expect(200)
                            .text());
        }
    }

    private static JsonNode reminder(Api api, String task) {
        return api.get(REMINDERS + Api.query("filter", "activity==" + task))
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }
}
