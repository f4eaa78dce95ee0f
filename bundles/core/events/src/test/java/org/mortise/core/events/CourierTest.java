package org.mortise.core.events;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.events.EventSubscriber;
import org.mortise.core.events.Subscriptions.Subscription;
import org.mortise.core.guard.Guard;
import org.mortise.core.testing.Eventually;

/** One subscriber's rounds, without threads. */
public class CourierTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Node node;
    private final List<UUID> received = new ArrayList<>();
    private final Set<UUID> poisoned = new HashSet<>();

    @Before
    public void emptyDatabase() {
        node = new Node(EventDatabase.make());
    }

    @After
    public void close() throws InterruptedException {
        node.close();
    }

    @Test
    public void aFailingEventDelaysNeitherOthersNorIsItForgotten() throws Exception {
        Courier courier = courier(this::receive);
        UUID bad = UUID.randomUUID();
        UUID badRecord = UUID.randomUUID();
        UUID before = write(UUID.randomUUID(), 1);
        write(bad, badRecord, 1);
        UUID sameRecord = write(badRecord, 2);
        UUID after = write(UUID.randomUUID(), 1);
        poisoned.add(bad);

        work(courier);
        assertEquals("others pass, those of the same record wait", List.of(before, after), received);
        assertEquals("retrying", state(bad));
        assertEquals("waiting", state(sameRecord));

        poisoned.clear();
        Eventually.that("the next attempt", () -> {
            work(courier);
            return received.size() == 4;
        });
        assertEquals(List.of(before, after, bad, sameRecord), received);
        assertTrue(node.deliveries.expected(java.time.Instant.now()).isEmpty());
    }

    @Test
    public void anEventThatAlwaysFailsBecomesADeadLetterAndTheRecordGoesOn() throws Exception {
        Courier courier = courier(this::receive);
        UUID record = UUID.randomUUID();
        UUID bad = write(record, 1);
        UUID next = write(record, 2);
        poisoned.add(bad);
        Eventually.that("the dead letter", () -> {
            work(courier);
            return received.contains(next);
        });
        Outbox outbox = new Outbox(node.sql);
        Outbox.DeadLetter letter = outbox.deadLetters(-1, new UUID(0, 0), 10).get(0);
        assertEquals(bad, letter.event());
        assertEquals(Node.QUICK.attempts(), letter.attempts());
        assertTrue(letter.error().contains("poison"));
        assertEquals(1, outbox.dead());
        assertEquals(1, outbox.subscribers().get(0).dead());

        poisoned.clear();
        assertEquals(0, outbox.retryAll("somebody.else"));
        assertEquals(1, outbox.retryAll("loyalty.points"));
        assertEquals(0, outbox.retryAll(null));
        node.sql.update("update mortise_delivery set state = 'dead'");
        assertTrue(outbox.retry(letter.id()));
        assertFalse("it is none any more", outbox.retry(letter.id()));
        work(courier);
        assertEquals(List.of(next, bad), received);
        assertEquals(0, outbox.undelivered() + outbox.dead());
    }

    /** What is no exception is a failure as well: the stack that it used up, the memory that it asked for. */
    @Test
    public void anErrorOfASubscriberIsItsFailureAndNobodyElses() throws Exception {
        UUID record = UUID.randomUUID();
        UUID bad = write(record, 1);
        UUID next = write(record, 2);
        Courier courier = courier(event -> {
            if (event.id().equals(bad)) {
                throw new StackOverflowError();
            }
            received.add(event.id());
        });
        Eventually.that("the dead letter", () -> {
            work(courier);
            return received.contains(next);
        });
        Outbox.DeadLetter letter =
                new Outbox(node.sql).deadLetters(-1, new UUID(0, 0), 10).get(0);
        assertEquals(bad, letter.event());
        assertTrue(letter.error(), letter.error().contains("StackOverflowError"));
    }

    /** A module that is on its way up is no reason for a dead letter, however long it takes. */
    @Test
    public void whatIsAwayForAMomentCostsNoAttempt() throws Exception {
        List<UUID> asked = new ArrayList<>();
        Courier courier = courier(event -> {
            asked.add(event.id());
            if (asked.size() <= Node.QUICK.attempts() + 2) {
                throw ProblemException.of(ProblemType.UNAVAILABLE, "on its way up");
            }
            receive(event);
        });
        UUID event = write(UUID.randomUUID(), 1);
        Eventually.that("the delivery", () -> {
            work(courier);
            return received.contains(event);
        });
        assertEquals(0, new Outbox(node.sql).dead());
    }

    @Test
    public void aQuietRollbackCountsAsAFailure() {
        Courier courier = courier(event -> node.transactions.setRollbackOnly());
        UUID event = write(UUID.randomUUID(), 1);
        work(courier);
        assertEquals("retrying", state(event));
    }

    @Test
    public void theSubscriberActsForItsPlugin() {
        List<String> origins = new ArrayList<>();
        Courier courier = courier(event -> origins.add(node.callers.current().origin()));
        write(UUID.randomUUID(), 1);
        work(courier);
        assertEquals(List.of("plugin:loyalty"), origins);
    }

    @Test
    public void onlyTheWantedTypesAreDelivered() {
        Subscriber subscriber = subscriber(new Subscription("loyalty.points", ",case,", "", ""), this::receive);
        node.subscriptions.remember(List.of(subscriber));
        write(UUID.randomUUID(), 1);
        UUID wanted = UUID.randomUUID();
        Written.event(node.sql, wanted, "case", UUID.randomUUID(), 1);
        work(node.courier(subscriber));
        assertEquals(List.of(wanted), received);
    }

    @Test
    public void onlyTheWantedKindsAreDelivered() {
        Subscriber subscriber = subscriber(new Subscription("loyalty.points", "", ",updated,", ""), this::receive);
        node.subscriptions.remember(List.of(subscriber));
        write(UUID.randomUUID(), 1);
        UUID wanted = write(UUID.randomUUID(), 2);
        work(node.courier(subscriber));
        assertEquals(List.of(wanted), received);
    }

    @Test
    public void onlyChangesOfTheWantedFieldsAreDelivered() {
        Subscriber subscriber =
                subscriber(new Subscription("loyalty.points", "", "", ",consents,tier,"), this::receive);
        node.subscriptions.remember(List.of(subscriber));
        UUID record = UUID.randomUUID();
        write(record, 1);
        UUID wanted = written(record, 2, "updated", "{\"name\":[\"Acme\",null],\"tier\":[null,\"Gold\"]}");
        // A value that looks like a change of the field.
        written(record, 3, "updated", "{\"name\":[null,\"\\\"tier\\\":[\"]}");
        // What changes no field is asked for by its kind alone.
        UUID deleted = written(record, 4, "deleted", "{}");
        work(node.courier(subscriber));
        assertEquals(List.of(wanted, deleted), received);
    }

    @Test
    public void anEventSaysWhatChangedByTheHistory() {
        List<Map<String, Object>> changes = new ArrayList<>();
        Courier courier = courier(event -> changes.add(event.changes()));
        write(UUID.randomUUID(), 1);
        work(courier);
        assertEquals(List.of(Map.of("name", Arrays.asList(null, "Acme"))), changes);
    }

    private UUID written(UUID record, long version, String kind, String changes) {
        UUID event = write(record, version);
        node.sql.update("update mortise_event set kind = ? where id = ?", kind, event);
        node.sql.update("update mortise_audit set changes = ? where id = ?", changes, event);
        return event;
    }

    private static Subscriber subscriber(Subscription subscription, EventSubscriber service) {
        return new Subscriber(subscription, service, Guard.counting(), LIMIT);
    }

    private Courier courier(EventSubscriber service) {
        Subscriber subscriber = subscriber(new Subscription("loyalty.points", "", "", ""), service);
        node.subscriptions.remember(List.of(subscriber));
        return node.courier(subscriber);
    }

    private void receive(org.mortise.api.events.RecordEvent event) {
        if (poisoned.contains(event.id())) {
            throw new IllegalStateException("poison");
        }
        // As if it were a table: what is rolled back was not received.
        node.transactions.afterCommit(() -> received.add(event.id()));
    }

    private void work(Courier courier) {
        node.transfer.move();
        while (courier.round() > 0) {
            // Until nothing is due.
        }
    }

    private UUID write(UUID record, long version) {
        UUID id = UUID.randomUUID();
        write(id, record, version);
        return id;
    }

    private void write(UUID id, UUID record, long version) {
        Written.event(node.sql, id, "account", record, version);
    }

    private String state(UUID event) {
        return node.sql
                .first("select state from mortise_delivery where event_id = ?", row -> row.getString(1), event)
                .orElse("delivered");
    }
}
