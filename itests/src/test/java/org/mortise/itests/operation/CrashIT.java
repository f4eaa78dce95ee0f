package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Multipart;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** After a kill -9 a reminder falls due all the same, and once; files are whole; a retention rule is run to its end. */
@RunWith(Parameterized.class)
public class CrashIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String REMINDERS = "/api/activities/reminders";
    private static final String CAMPAIGNS = "/api/marketing/campaigns";
    private static final String RULES = "/api/retention/rules";
    private static final String RUNS = "/api/retention/runs";
    private static final int OLD = 3_000;

    @Parameter
    public Database database;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void whatWasBegunIsFinished() {
        try (Instance instance = Instance.start("crash", database)) {
            Api before = instance.api();
            String soon = Instant.now()
                    .plusSeconds(30)
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
            String rule = ruleOnItsWay(before);
            instance.kill();
            instance.start();

            Api after = instance.api();
            theRuleIsRunToItsEnd(after, rule);
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

    /** A rule that is purging campaigns, some of which are gone and some not. */
    private static String ruleOnItsWay(Api api) {
        List<Object> operations = new ArrayList<>();
        for (int i = 0; i < OLD; i++) {
            operations.add(Json.object(
                    "op",
                    "create",
                    "values",
                    Json.object("name", "old " + i, "endDate", "2020-01-01", "status", "Complete")));
        }
        api.post(CAMPAIGNS + "/bulk", Json.object("operations", operations)).expect(200);
        String rule = api.post(
                        RULES,
                        Json.object(
                                "name",
                                "old campaigns",
                                "type",
                                "campaign",
                                "since",
                                "endDate",
                                "days",
                                1,
                                "action",
                                "purge",
                                "active",
                                true))
                .expect(201)
                .id();
        Await.until(
                "it runs",
                LIMIT,
                () -> api.post(RULES + "/" + rule + "/run", null).status() == 202);
        Await.until(
                "something is gone",
                LIMIT,
                () -> runs(api, rule).path(0).path("done").asInt() > 0);
        return rule;
    }

    /** By itself: nobody starts it again. */
    private static void theRuleIsRunToItsEnd(Api api, String rule) {
        Await.until(
                "it ran to its end",
                LIMIT,
                () -> runs(api, rule).path(0).path("state").asText().equals("Done"));
        JsonNode runs = runs(api, rule);
        int first = runs.path(1).path("done").asInt();
        int second = runs.path(0).path("done").asInt();
        assertEquals("Interrupted", runs.path(1).path("state").asText());
        assertTrue(first + " and " + second, first > 0 && second > 0 && first + second <= OLD);
        for (String deleted : List.of("false", "true")) {
            JsonNode left = api.get(CAMPAIGNS + Api.query("filter", "endDate=lt=2021-01-01", "deleted", deleted))
                    .expect(200)
                    .json();
            assertEquals(0, left.path("items").size());
        }
    }

    /** The last one first. */
    private static JsonNode runs(Api api, String rule) {
        return api.get(RUNS + Api.query("filter", "rule==" + rule, "sort", "-startedAt"))
                .expect(200)
                .json()
                .path("items");
    }

    private static JsonNode reminder(Api api, String task) {
        return api.get(REMINDERS + Api.query("filter", "activity==" + task))
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }
}
