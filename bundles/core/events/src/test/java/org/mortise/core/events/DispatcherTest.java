package org.mortise.core.events;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.Before;
import org.junit.Test;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.Eventually;
import org.mortise.core.testing.LocalTransactions;

public class DispatcherTest {

    private DataSource database;
    private Sql sql;

    @Before
    public void emptyDatabase() {
        database = EventDatabase.make();
        sql = new Sql(database);
        sql.update("create table effect (event_id uuid, node varchar(10))");
    }

    @Test
    public void everyEventIsDeliveredInOrder() throws Exception {
        List<UUID> received = Collections.synchronizedList(new ArrayList<>());
        try (Node node = new Node(database)) {
            node.subscribe("test.all", event -> received.add(event.id())).start();
            Eventually.that("the subscription is known", this::subscribed);
            List<UUID> written = write(250);
            Eventually.that("all are delivered", () -> received.size() >= 250 && undelivered() == 0);
            assertEquals(written, received);
        }
    }

    @Test
    public void eventsWaitForASubscriberThatIsAway() throws Exception {
        try (Node node = new Node(database)) {
            node.subscribe("test.away", event -> {}).start();
            Eventually.that("the subscription is known", this::subscribed);
        }
        List<UUID> written = write(3);
        List<UUID> received = Collections.synchronizedList(new ArrayList<>());
        try (Node node = new Node(database)) {
            node.subscribe("test.away", event -> received.add(event.id())).start();
            Eventually.that("all are delivered", () -> received.size() == 3);
        }
        assertEquals(written, received);
    }

    @Test
    public void whatASubscriberWritesHappensOnceAlthoughItFails() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        // Each of them once: chance would make a dead letter of an event whose turn is the seventh again and again.
        Set<UUID> failed = ConcurrentHashMap.newKeySet();
        try (Node node = new Node(database)) {
            node.subscribe("test.shaky", event -> {
                        node.sql.update("insert into effect (event_id) values (?)", event.id());
                        if (calls.incrementAndGet() % 7 == 0 && failed.add(event.id())) {
                            throw new IllegalStateException("every seventh time");
                        }
                    })
                    .start();
            Eventually.that("the subscription is known", this::subscribed);
            write(60);
            Eventually.that("all are delivered", () -> pending() == 0 && undelivered() == 0);
        }
        assertTrue("it failed at all", failed.size() > 1);
        assertEquals(60, count("select count(distinct event_id) from effect"));
        assertEquals(60, count("select count(*) from effect"));
    }

    @Test
    public void twoNodesShareTheWorkAndDoNothingTwice() throws Exception {
        List<UUID> received = Collections.synchronizedList(new ArrayList<>());
        try (Node one = new Node(database);
                Node two = new Node(database)) {
            for (Node node : List.of(one, two)) {
                for (String name : List.of("test.a", "test.b", "test.c")) {
                    node.subscribe(name, event -> {
                        node.sql.update("insert into effect (event_id) values (?)", event.id());
                        if (name.equals("test.a")) {
                            received.add(event.id());
                        }
                    });
                }
            }
            one.start();
            two.start();
            Eventually.that(
                    "the subscriptions are known", () -> count("select count(*) from mortise_subscription") == 3);
            List<UUID> written = write(400);
            Eventually.that("all are delivered", () -> pending() == 0 && undelivered() == 0);
            assertEquals(1200, count("select count(*) from effect"));
            assertEquals(written, received);
        }
    }

    @Test
    public void anEventOfATransactionThatCommitsLateIsNotLost() throws Exception {
        List<UUID> received = Collections.synchronizedList(new ArrayList<>());
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        try (Node node = new Node(database)) {
            node.subscribe("test.all", event -> received.add(event.id())).start();
            Eventually.that("the subscription is known", this::subscribed);
            LocalTransactions writer = new LocalTransactions(database);
            Sql inTransaction = new Sql(writer.dataSource());
            writer.required(() -> {
                Written.event(inTransaction, late, "account", UUID.randomUUID(), 1);
                Written.event(sql, early, "account", UUID.randomUUID(), 1);
                waitFor(() -> received.contains(early));
                return null;
            });
            Eventually.that("the late one is delivered", () -> received.contains(late));
        }
        assertEquals(List.of(early, late), received);
    }

    /** More of them than there are threads. */
    @Test
    public void subscribersThatHangHoldUpNobody() throws Exception {
        List<UUID> received = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger hung = new AtomicInteger();
        try (Node node = new Node(database)) {
            for (String name : List.of("test.hang1", "test.hang2", "test.hang3")) {
                node.subscribe(name, event -> hang(hung));
            }
            node.subscribe("test.well", event -> received.add(event.id())).start();
            Eventually.that(
                    "the subscriptions are known", () -> count("select count(*) from mortise_subscription") == 4);
            List<UUID> written = write(2);
            Eventually.that("the others go on", () -> received.equals(written));
            Eventually.that("what hangs is interrupted and given up in the end", () -> deadLetters() == 6);
            assertTrue(hung.get() >= 6);
            String error = sql.first("select error from mortise_delivery where state = 'dead'", row -> row.getString(1))
                    .orElseThrow();
            assertTrue(error, error.contains("longer than allowed"));
            Eventually.that("nobody hangs any more", () -> node.watch.overdue() == 0);
        }
    }

    /** What notices no interrupt keeps its own thread and nobody else's. */
    @Test
    public void aSubscriberThatCannotBeInterruptedIsLeftAlone() throws Exception {
        List<UUID> received = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean released = new AtomicBoolean();
        try (Node node = new Node(database)) {
            for (String name : List.of("test.deaf1", "test.deaf2")) {
                node.subscribe(name, event -> {
                    while (!released.get()) {
                        Thread.onSpinWait();
                    }
                });
            }
            node.subscribe("test.well", event -> received.add(event.id())).start();
            Eventually.that(
                    "the subscriptions are known", () -> count("select count(*) from mortise_subscription") == 3);
            List<UUID> written = write(1);
            Eventually.that("the other goes on", () -> received.equals(written));
            Eventually.that("both are known to be over their time", () -> node.watch.overdue() == 2);
            released.set(true);
            Eventually.that("all is well in the end", () -> undelivered() == 0 && node.watch.overdue() == 0);
        }
    }

    private static void hang(AtomicInteger hung) {
        hung.incrementAndGet();
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long deadLetters() {
        return count("select count(*) from mortise_delivery where state = 'dead'");
    }

    private static void waitFor(java.util.function.BooleanSupplier condition) {
        try {
            Eventually.that("the early one is delivered", condition);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> write(int events) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            UUID id = UUID.randomUUID();
            Written.event(sql, id, "account", UUID.randomUUID(), 1);
            ids.add(id);
        }
        return ids;
    }

    private boolean subscribed() {
        return count("select count(*) from mortise_subscription") == 1;
    }

    private long pending() {
        return count("select count(*) from mortise_event where dispatched = false");
    }

    private long undelivered() {
        return count("select count(*) from mortise_delivery");
    }

    private long count(String query) {
        return sql.first(query, row -> row.getLong(1)).orElseThrow();
    }
}
