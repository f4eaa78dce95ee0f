package org.mortise.itests.events;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Each promise to a durable subscriber, with a plugin that breaks what it can. One server, since its start is what takes time. */
@RunWith(Parameterized.class)
public class EventsIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String ACCOUNTS = "/api/customers/accounts";
    private static final String DEAD = "/api/admin/outbox/dead-letters";

    @Parameter
    public Database database;

    private Instance instance;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Before
    public void startWithThePlugin() throws IOException {
        instance = Instance.start("events", database);
        Files.writeString(
                instance.folder().resolve("etc/org.mortise.core.events.cfg"),
                "attempts=2\nretrySeconds=1\nsecondsPerEvent=2\n");
        TroublePlugin.install(instance);
        Await.until(
                "the subscribers are known",
                LIMIT,
                () -> queue("troublemaker.hanging4").path("present").asBoolean());
    }

    @After
    public void stop() {
        instance.close();
    }

    @Test
    public void whatSubscribersArePromised() {
        eventsOfAStoppedPluginWait();
        effectsHappenOnceAcrossAKill();
        aFailureIsRetriedUndoneAndGivenUp();
        deadLettersAreSentAgain();
        whatHangsHoldsUpNobody();
        onlyTheExpectedErrorsAreLogged();
    }

    private void eventsOfAStoppedPluginWait() {
        api().post("/api/admin/plugins/" + TroublePlugin.ID + "/disable", null).expect(200);
        create("order while away");
        Await.until(
                "its queue grows",
                LIMIT,
                () -> queue("troublemaker.effects").path("waiting").asInt() > 0);
        assertEquals(0, count("effect of order while away"));
        api().post("/api/admin/plugins/" + TroublePlugin.ID + "/enable", null).expect(200);
        Await.until("it is delivered", LIMIT, () -> count("effect of order while away") == 1);
    }

    private void effectsHappenOnceAcrossAKill() {
        List<Object> operations = IntStream.range(0, 300)
                .mapToObj(i -> (Object) Json.object("op", "create", "values", Json.object("name", "order kill " + i)))
                .toList();
        api().post(ACCOUNTS + "/bulk", Json.object("operations", operations, "atomic", true))
                .expect(200);
        // In the middle of it, whereever that is.
        Await.until("some are delivered", LIMIT, () -> count("effect of order kill *") > 0);
        instance.kill();
        instance.start();
        Await.until("all are delivered", LIMIT, () -> waiting() == 0 && count("effect of order kill *") >= 300);
        assertEquals(300, count("effect of order kill *"));
        for (int i = 0; i < 300; i += 37) {
            assertEquals(1, count("effect of order kill " + i));
        }
    }

    private void aFailureIsRetriedUndoneAndGivenUp() {
        String id = create("fail m1 first");
        api().patch(ACCOUNTS + "/" + id, Json.object("name", "fail m1 second")).expect(200);
        create("fail m1 other");
        Await.until("three dead letters", LIMIT, () -> deadLetters().size() == 3);
        assertEquals("what a failed attempt wrote is undone", 0, count("outcome of fail m1*"));
        JsonNode letter = deadLetters().get(0);
        assertEquals(2, letter.path("attempts").asInt());
        assertEquals("troublemaker.failing", letter.path("subscriber").asText());
        assertEquals("account", letter.path("recordType").asText());
        assertTrue(letter.toString(), letter.path("error").asText().contains("not healed yet: fail m1"));
        assertEquals(3, queue("troublemaker.failing").path("dead").asInt());
        assertTrue(api().get("/metrics").text().contains("mortise_outbox_dead 3"));
    }

    private void deadLettersAreSentAgain() {
        create("healed m1");
        String first = deadLetters().get(0).path("id").asText();
        api().post(DEAD + "/" + first + "/retry", null).expect(204);
        Await.until("one is delivered", LIMIT, () -> deadLetters().size() == 2 && count("outcome of fail m1*") == 1);
        api().post(DEAD + "/" + first + "/retry", null).expectProblem(404);
        assertEquals(
                0,
                api().post(DEAD + "/retry?subscriber=nobody", null)
                        .expect(200)
                        .json()
                        .path("retried")
                        .asInt(-1));
        assertEquals(
                2,
                api().post(DEAD + "/retry?subscriber=troublemaker.failing", null)
                        .expect(200)
                        .json()
                        .path("retried")
                        .asInt());
        Await.until("all are delivered", LIMIT, () -> deadLetters().isEmpty() && count("outcome of fail m1*") == 3);
        create("fail m2");
        Await.until("another one", LIMIT, () -> deadLetters().size() == 1);
        String discarded = deadLetters().get(0).path("id").asText();
        api().delete(DEAD + "/" + discarded).expect(204);
        assertEquals(List.of(), deadLetters());
    }

    private void whatHangsHoldsUpNobody() {
        create("hang all five of them");
        create("order beside it");
        Await.until("others go on", LIMIT, () -> count("effect of order beside it") == 1);
        Await.until(
                "it is told whose fault it is",
                LIMIT,
                () -> instance.log().since(0).stream()
                        .anyMatch(line -> line.path("message")
                                .asText()
                                .contains("troublemaker.hanging4 of plugin:troublemaker")));
        if (database == Database.POSTGRESQL) {
            Await.until(
                    "what hangs is interrupted and given up",
                    LIMIT,
                    () -> deadLetters().size() == 5);
            assertTrue(deadLetters().get(0).path("error").asText().contains("longer than allowed"));
        } else {
            // Counted a moment after it is logged.
            Await.until(
                    "all five are counted",
                    LIMIT,
                    () -> api().get("/metrics").text().contains("mortise_outbox_overdue 5"));
        }
    }

    private void onlyTheExpectedErrorsAreLogged() {
        List<String> unexpected = instance.log().since(0).stream()
                .filter(line -> line.path("level").asText().equals("ERROR"))
                .map(line -> line.path("message").asText())
                .filter(message -> !message.startsWith("troublemaker.") || !message.contains("now a dead letter"))
                .toList();
        assertEquals(List.of(), unexpected);
    }

    private Api api() {
        return instance.api();
    }

    private String create(String name) {
        return api().post(ACCOUNTS, Json.object("name", name)).expect(201).id();
    }

    private long count(String name) {
        return api().get(ACCOUNTS + Api.query("filter", "name=='" + name + "'", "limit", "1", "total", "true"))
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    private List<JsonNode> deadLetters() {
        return Json.stream(api().get(DEAD).expect(200).json().path("items")).toList();
    }

    private JsonNode queue(String subscriber) {
        return Json.stream(api().get("/api/admin/outbox").expect(200).json().path("subscribers"))
                .filter(each -> each.path("name").asText().equals(subscriber))
                .findFirst()
                .orElse(Json.read("{}"));
    }

    private long waiting() {
        JsonNode state = api().get("/api/admin/outbox").expect(200).json();
        return state.path("pending").asLong()
                + Json.stream(state.path("subscribers"))
                        .mapToLong(each -> each.path("waiting").asLong())
                        .sum();
    }
}
