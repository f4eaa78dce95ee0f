package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Json;

/** More creations at once than the pool has connections (20). */
public class ConcurrentCreationsIT extends ServerTest {

    private static final int AT_ONCE = 40;

    @Test
    public void numbersAreGivenOnceAndWithoutASecondConnection() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<Long> creation =
                    () -> create(CASES, "subject", marker).path("number").asLong();
            List<Callable<Long>> creations = new ArrayList<>();
            for (int i = 0; i < 5 * AT_ONCE; i++) {
                creations.add(creation);
            }
            Set<Long> numbers = new HashSet<>();
            for (Future<Long> number : threads.invokeAll(creations)) {
                numbers.add(number.get());
            }
            assertEquals("different numbers", 5 * AT_ONCE, numbers.size());
            assertEquals(5 * AT_ONCE, total(CASES, "subject==" + marker));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    public void aBulkIsNumberedInItsOrder() {
        List<Object> operations = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            operations.add(Json.object("op", "create", "values", Json.object("subject", marker)));
        }
        var results = api().post(CASES + "/bulk", Json.object("operations", operations))
                .expect(200)
                .json()
                .path("results");
        long last = 0;
        for (var result : results) {
            long number = result.path("record").path("number").asLong();
            assertEquals("ascending: " + number, true, number > last);
            last = number;
        }
    }
}
