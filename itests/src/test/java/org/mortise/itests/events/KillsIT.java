package org.mortise.itests.events;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;

/**
 * {@code kill -9} at random moments of a mixed load: what was acknowledged is there, a bulk write is there as a whole or not at
 * all, and each event has its effect once, in the search index and in a durable subscriber. Some kills always; fifty by
 * {@code ./mvnw -pl itests verify -Dit.test=KillsIT -Dmortise.kills=50}.
 */
@RunWith(Parameterized.class)
public class KillsIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int KILLS = Integer.getInteger("mortise.kills", 2);
    private static final String ACCOUNTS = "/api/customers/accounts";

    /** Repeat a run with {@code -Dmortise.seed=…}; the moments are as random as the machine. */
    private static final long SEED = Long.getLong("mortise.seed", System.nanoTime());

    @Parameter
    public Database database;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void nothingAcknowledgedIsLostOrDoneTwice() {
        Random random = new Random(SEED);
        int acknowledged = 0;
        try (Instance instance = Instance.start("kills", database)) {
            TroublePlugin.install(instance);
            for (int round = 1; round <= KILLS; round++) {
                String word = "kill" + round + "x";
                MixedLoad load = MixedLoad.start(instance.api(), word);
                Await.until("the load runs", LIMIT, () -> load.acknowledged().size() > 60);
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1500)).toNanos());
                instance.kill();
                load.awaitEnd();
                instance.start();
                verify(instance.api(), word, load);
                acknowledged += load.acknowledged().size();
                System.out.printf(
                        "%s, kill %d of %d (seed %d): %d acknowledged writes%n",
                        database, round, KILLS, SEED, acknowledged);
            }
        }
    }

    private static void verify(Api api, String word, MixedLoad load) {
        List<String> names = names(api, word);
        assertEquals("each name once", names.stream().distinct().count(), names.size());
        List<String> lost = new ArrayList<>(load.acknowledged());
        lost.removeAll(names);
        assertEquals("acknowledged and not there", List.of(), lost);
        for (String bulk : load.bulks()) {
            long there = names.stream().filter(each -> each.startsWith(bulk)).count();
            assertTrue(bulk + " is there in part: " + there, there == 0 || there == MixedLoad.BULK);
        }
        String effects = "name=='effect of order " + word + " *'";
        Await.until("all effects", LIMIT, () -> total(api, effects) >= names.size());
        Await.until("nothing waits", LIMIT, () -> waiting(api) == 0);
        assertEquals("each event has its effect once", names.size(), total(api, effects));
        // The effects have the word in their names, too. What was delivered to the index shows with its next refresh.
        Await.until("all are found", LIMIT, () -> found(api, word).size() >= names.size() * 2);
        List<String> found = found(api, word);
        assertEquals("none is found twice", found.stream().distinct().count(), found.size());
        assertEquals("each is found", names.size() * 2, found.size());
    }

    /** Of the accounts that the load made, all pages. */
    private static List<String> names(Api api, String word) {
        return pages(
                api, ACCOUNTS + "?limit=200&fields=id,name&filter=" + encoded("name=='order " + word + " *'"), "name");
    }

    /** In quotes: otherwise words of earlier rounds are as good, as long as there is none of this one. */
    private static List<String> found(Api api, String word) {
        return pages(api, "/api/search?limit=100&type=account&q=" + encoded('"' + word + '"'), "id");
    }

    private static List<String> pages(Api api, String first, String key) {
        List<String> values = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(first + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor)))
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> values.add(item.path(key).asText()));
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return values;
    }

    private static int total(Api api, String filter) {
        return api.get(ACCOUNTS + "?limit=1&total=true&filter=" + encoded(filter))
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    private static int waiting(Api api) {
        JsonNode outbox = api.get("/api/admin/outbox").expect(200).json();
        int sum = 0;
        for (JsonNode each : outbox.path("subscribers")) {
            sum += each.path("waiting").asInt();
        }
        return sum + outbox.path("pending").asInt();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
