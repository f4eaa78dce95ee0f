package org.mortise.itests.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Some 200 requests a second, reads and writes in turn: most to the loyalty plugin, the others to the customer module. */
final class PluginLoad implements AutoCloseable {

    static final String CARDS = "/api/plugins/loyalty/cards";
    static final String ACCOUNTS = "/api/customers/accounts";
    private static final int CLIENTS = 8;
    private static final long PAUSE_NANOS = 1_000_000_000L * CLIENTS / 200;

    private final Api api;
    private final String account;
    private final String marker;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> created = new ConcurrentLinkedQueue<>();
    private final AtomicLong earned = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final long start = System.nanoTime();
    private volatile boolean stopped;

    private PluginLoad(Api api, String account, String marker) {
        this.api = api;
        this.account = account;
        this.marker = marker;
    }

    /**
     * @param account that the cards belong to
     * @param marker of capitals and digits, with which the numbers of the cards begin
     */
    static PluginLoad start(Api api, String account, String marker) {
        PluginLoad load = new PluginLoad(api, account, marker);
        for (int i = 0; i < CLIENTS; i++) {
            String prefix = marker + "-" + i + "-";
            Thread thread = new Thread(() -> load.run(prefix), "plugin-load-" + i);
            load.threads.add(thread);
            thread.start();
        }
        return load;
    }

    private void run(String prefix) {
        String own = send("POST", CARDS, card(prefix + "0")).id();
        created.add(prefix + "0");
        long next = System.nanoTime();
        for (int i = 1; !stopped; i++) {
            switch (i % 5) {
                case 0 -> write(prefix + i);
                case 1 -> send("GET", CARDS + "/" + own, null);
                case 2 -> earn(own);
                case 3 -> send("GET", CARDS + "?limit=5&sort=-createdAt", null);
                default -> send("GET", ACCOUNTS + "/" + account, null);
            }
            next += PAUSE_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void write(String number) {
        if (send("POST", CARDS, card(number)).status() == 201) {
            created.add(number);
        }
    }

    private void earn(String card) {
        if (send("POST", CARDS + "/" + card + "/earn", Json.object("points", 1)).status() == 200) {
            earned.incrementAndGet();
        }
    }

    private Object card(String number) {
        return Json.object("number", number, "account", account);
    }

    private Answer send(String method, String path, Object body) {
        long before = System.nanoTime();
        Answer answer = api.send(method, path, body);
        longest.accumulateAndGet((System.nanoTime() - before) / 1_000_000, Math::max);
        requests.incrementAndGet();
        if (answer.status() >= 300) {
            failures.add(answer.toString() + " " + answer.text());
        }
        return answer;
    }

    /** Lets it run until that many more requests were answered. */
    void awaitMore(int count) {
        int goal = requests.get() + count;
        Await.until(count + " more requests", java.time.Duration.ofMinutes(5), () -> requests.get() >= goal);
    }

    /** Stops, and fails the test when a request failed, or a write is not there exactly once. */
    void assertNothingFailed() {
        close();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d requests in %.1f s, %d failed, the longest %d ms, %d cards, %d points%n",
                requests.get(), seconds, failures.size(), longest.get(), created.size(), earned.get());
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.size() + " of " + requests + " requests failed:\n"
                    + String.join("\n", failures.stream().limit(20).toList()));
        }
    }

    String marker() {
        return marker;
    }

    int cards() {
        return created.size();
    }

    long points() {
        return earned.get();
    }

    @Override
    public void close() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError("Interrupted", e);
            }
        }
    }
}
