package org.mortise.itests.container;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Sends requests to customers and support without pause, reads and writes in turn, and remembers what went wrong. */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 2;
    private static final long SLOW_MILLIS = 2_000;
    private static final String ACCOUNTS = "/api/customers/accounts";
    private static final String CONTACTS = "/api/customers/contacts";
    private static final String CASES = "/api/support/cases";

    private final Rest rest;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean stopped;

    private Load(Rest rest) {
        this.rest = rest;
    }

    static Load start(Rest rest) {
        Load load = new Load(rest);
        for (int i = 0; i < CLIENTS; i++) {
            Thread thread = new Thread(load::run, "load-" + i);
            load.threads.add(thread);
            thread.start();
        }
        return load;
    }

    private void run() {
        String account = rest.create(ACCOUNTS, "{\"name\":\"Under load\"}");
        String case_ = rest.create(CASES, "{\"subject\":\"Under load\"}");
        for (int i = 0; !stopped; i++) {
            send("GET", ACCOUNTS + "?sort=-createdAt&limit=10", null);
            send("POST", CONTACTS, "{\"lastName\":\"Load " + i + "\"}");
            send("PATCH", ACCOUNTS + "/" + account, "{\"numberOfEmployees\":" + i + "}");
            send("GET", ACCOUNTS + "/" + account, null);
            send("GET", CASES + "?filter=status==New&limit=10", null);
            send("PATCH", CASES + "/" + case_, "{\"queue\":\"Queue " + i + "\"}");
            send("GET", CASES + "/" + case_ + "/history", null);
        }
    }

    private void send(String method, String path, String body) {
        long start = System.nanoTime();
        String failure = null;
        try {
            HttpResponse<String> answer = rest.send(method, path, body);
            if (answer.statusCode() >= 300) {
                failure = answer.statusCode() + " " + answer.body();
            }
        } catch (UncheckedIOException e) {
            failure = e.toString();
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        longest.accumulateAndGet(millis, Math::max);
        requests.incrementAndGet();
        if (failure != null || millis > SLOW_MILLIS) {
            failures.add(method + " " + path + " after " + millis + " ms: " + (failure == null ? "slow" : failure));
        }
    }

    /** How many were answered by now. */
    int requests() {
        return requests.get();
    }

    /** Stops and fails the test when a request failed or took longer than two seconds. */
    void assertUntouched() {
        close();
        System.out.println(requests + " requests beside it, the longest " + longest + " ms, failed " + failures.size());
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.size() + " of " + requests + " requests failed or were slow:\n"
                    + String.join("\n", failures.stream().limit(20).toList()));
        }
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
