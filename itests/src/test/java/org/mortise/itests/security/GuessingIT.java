package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Who guesses passwords waits; others do not, and nobody is kept out for good. */
public class GuessingIT {

    private static final int GUESSES = 10_000;
    private static final int AT_ONCE = 4;
    private static final String PASSWORD = "seven green kettles";
    private static final String GUESSER = "203.0.113.66";

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(SecuredServer::get);

    private final String name = "user-" + UUID.randomUUID();
    private String id;

    @Before
    public void someUser() {
        Api admin = SecuredServer.get().api();
        id = admin.post("/api/admin/users", Json.object("username", name, "active", true, "canSignIn", true))
                .expect(201)
                .id();
        admin.post("/api/admin/users/" + id + "/password", Map.of("newPassword", PASSWORD))
                .expect(204);
    }

    private static Answer login(Api api, String name, String password, String address) {
        return api.send(
                "POST", "/api/auth/login", Map.of("username", name, "password", password), SecuredServer.from(address));
    }

    @Test
    public void tenThousandGuessesFromOneAddressDoNotSlowTheOthersDown() throws Exception {
        Api other = SecuredServer.get().api();
        long before = median(times(other, 50));
        List<Long> quiet = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            quiet.add(signIn());
        }
        Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
        AtomicInteger left = new AtomicInteger(GUESSES);
        ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE);
        List<Long> during = new ArrayList<>();
        List<Long> signIns = new ArrayList<>();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(guessers.submit(() -> {
                    Api api = SecuredServer.api();
                    int guess;
                    while ((guess = left.getAndDecrement()) > 0) {
                        // Every second one another name, so that it is not the name alone that waits.
                        Answer answer = login(api, guess % 2 == 0 ? name : "nobody" + guess, "guess " + guess, GUESSER);
                        answers.computeIfAbsent(answer.status(), any -> new AtomicInteger())
                                .incrementAndGet();
                        if (answer.status() == 429) {
                            assertNotNull(answer.header("Retry-After"));
                        }
                    }
                }));
            }
            while (left.get() > 0) {
                during.addAll(times(other, 10));
                signIns.add(signIn());
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            guessers.shutdownNow();
        }
        System.out.println("Guessing: " + answers + ", requests of others before " + before + " ms, during "
                + median(during) + " ms (largest " + Collections.max(during) + "), sign-ins of others before "
                + median(quiet) + " ms, during "
                + median(signIns) + " ms (largest " + Collections.max(signIns) + ")");
        assertEquals(
                "nothing but refusals",
                List.of(401, 429),
                answers.keySet().stream().sorted().toList());
        assertTrue("compared: " + answers, answers.get(401).get() < 100);
        // The machine is busy with the guessers themselves, and perhaps with other work.
        assertTrue("requests of others took " + during, median(during) <= 4 * before + 100);
        assertTrue("sign-ins took " + quiet + ", then " + signIns, median(signIns) <= 4 * median(quiet) + 500);
    }

    @Test
    public void aNameUnderAttackWaitsWhereItIsUnknownAndWorksAtHome() {
        Api api = SecuredServer.api();
        login(api, name, PASSWORD, "192.0.2.20").expect(200);
        List<Integer> statuses = Stream.iterate(1, i -> i + 1)
                .limit(30)
                .map(i ->
                        login(api, name, "guess " + i, "203.0.113." + (100 + i)).status())
                .toList();
        assertTrue(statuses.toString(), statuses.contains(429));
        login(api, name, PASSWORD, "192.0.2.99").expectProblem(429);
        login(api, name, PASSWORD, "192.0.2.20").expect(200);
    }

    @Test
    public void aResetLetsInWhoWaits() {
        Api api = SecuredServer.api();
        for (int i = 0; i < 6; i++) {
            login(api, name, "guess " + i, "192.0.2.30");
        }
        Answer refused = login(api, name, PASSWORD, "192.0.2.30").expectProblem(429);
        assertTrue(Integer.parseInt(refused.header("Retry-After")) >= 1);
        String token = SecuredServer.get()
                .api()
                .post("/api/admin/users/" + id + "/password-reset", null)
                .expect(200)
                .at("/token");
        api.send(
                        "POST",
                        "/api/auth/password-reset",
                        Map.of("token", token, "newPassword", "nine purple lemons"),
                        SecuredServer.from("192.0.2.30"))
                .expect(204);
        login(api, name, "nine purple lemons", "192.0.2.30").expect(200);
    }

    /** How long it takes, in milliseconds, from an address where nobody guesses. */
    private static long signIn() {
        long start = System.nanoTime();
        login(SecuredServer.api(), "admin", password(), "192.0.2.10").expect(200);
        return millis(start);
    }

    /** By whom the instance was started. */
    private static String password() {
        try {
            return java.nio.file.Files.readString(SecuredServer.get().folder().resolve("initial-admin-password"))
                    .strip();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Long> times(Api api, int count) {
        Long[] times = new Long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            api.get("/api/customers/accounts?limit=1").expect(200);
            times[i] = millis(start);
        }
        return Arrays.asList(times);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
