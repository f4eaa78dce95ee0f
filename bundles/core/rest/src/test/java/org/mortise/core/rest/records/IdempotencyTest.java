package org.mortise.core.rest.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Caller;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.JtaDatabase;

public class IdempotencyTest {

    private static final Caller ADA = new Caller(UUID.randomUUID(), "ada", false, "rest");
    private static final Caller BOB = new Caller(UUID.randomUUID(), "bob", false, "rest");

    private final JtaDatabase database = new JtaDatabase("org.mortise.core.rest");
    private final FakeCallers callers = new FakeCallers();
    private final Idempotency idempotency = new Idempotency(database.sql(), database.transactions(), callers);
    private final AtomicInteger creations = new AtomicInteger();

    @Test
    public void aRepeatAnswersWhatTheFirstAnswered() {
        Idempotency.Answer first = once(ADA, "k", Map.of("name", "a"));
        Idempotency.Answer second = once(ADA, "k", Map.of("name", "a"));
        assertEquals(first, second);
        assertEquals(1, creations.get());
    }

    @Test
    public void keysBelongToTheirCallers() {
        once(ADA, "k", Map.of("name", "a"));
        once(BOB, "k", Map.of("name", "a"));
        assertEquals(2, creations.get());
    }

    /** An API key may read less than its user. */
    @Test
    public void aCallerWithFewerRolesHasKeysOfItsOwn() {
        Caller narrow = ADA.narrowedTo(Set.of(UUID.randomUUID()));
        once(ADA, "k", Map.of("name", "a"));
        once(narrow, "k", Map.of("name", "a"));
        once(narrow, "k", Map.of("name", "a"));
        assertEquals(2, creations.get());
    }

    @Test
    public void withoutAKeyEachRequestIsOfItsOwn() {
        once(ADA, null, Map.of("name", "a"));
        once(ADA, null, Map.of("name", "a"));
        assertEquals(2, creations.get());
    }

    @Test
    public void aKeyIsForOneRequest() {
        once(ADA, "k", Map.of("name", "a"));
        ProblemException problem = assertThrows(ProblemException.class, () -> once(ADA, "k", Map.of("name", "b")));
        assertEquals(ProblemType.INVALID, problem.type());
    }

    @Test
    public void aFailedRequestLeavesNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> once(ADA, "k", Map.of("name", "a"), () -> {
                    throw new IllegalStateException("no");
                }));
        once(ADA, "k", Map.of("name", "a"));
        assertEquals(1, creations.get());
    }

    @Test
    public void ofTwoAtOnceOneCreates() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch on = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Idempotency.Answer> first = threads.submit(() -> once(ADA, "k", Map.of("name", "a"), () -> {
                inside.countDown();
                await(on);
                return created();
            }));
            inside.await(30, TimeUnit.SECONDS);
            Future<Idempotency.Answer> second = threads.submit(() -> once(ADA, "k", Map.of("name", "a")));
            on.countDown();
            assertEquals(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
            assertEquals(1, creations.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Idempotency.Answer created() {
        creations.incrementAndGet();
        return new Idempotency.Answer(UUID.randomUUID(), 1, Map.of("name", "a"));
    }

    private Idempotency.Answer once(Caller caller, String key, Map<String, Object> request) {
        return once(caller, key, request, this::created);
    }

    private Idempotency.Answer once(
            Caller caller, String key, Map<String, Object> request, Supplier<Idempotency.Answer> creation) {
        return callers.as(caller, () -> idempotency.once(key, "thing", request, creation));
    }
}
