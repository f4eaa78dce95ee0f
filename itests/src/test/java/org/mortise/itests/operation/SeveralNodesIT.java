package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Tables that change under a million rows, long transactions and other nodes, on PostgreSQL. */
public class SeveralNodesIT {

    private static final String ACCOUNTS = "/api/customers/accounts";
    private static final String FIELDS = "/api/metadata/types/account/fields";
    private static final Duration SOON = Duration.ofSeconds(15);

    private static Instance first;

    @BeforeClass
    public static void start() {
        assumeTrue(Arrays.asList(Database.tested()).contains(Database.POSTGRESQL));
        first = Instance.start("nodes", Database.POSTGRESQL);
    }

    @AfterClass
    public static void stop() {
        if (first != null) {
            first.close();
        }
    }

    private static void searchFollows(Instance second) {
        String written = first.api()
                .post(ACCOUNTS, Json.object("name", "Zyxxomancy"))
                .expect(201)
                .id();
        Await.until("the second finds it", SOON, () -> finds(second, "zyxxomancy", written));
        second.api()
                .patch(ACCOUNTS + "/" + written, Json.object("name", "Quuxwright"))
                .expect(200);
        Await.until("the first finds the change", SOON, () -> finds(first, "quuxwright", written));
        Await.until("and no longer what was", SOON, () -> !finds(first, "zyxxomancy", written));
        first.api().delete(ACCOUNTS + "/" + written).expect(204);
        Await.until("the second forgets it", SOON, () -> !finds(second, "quuxwright", written));
    }

    private static boolean finds(Instance node, String word, String id) {
        return node.api()
                .get("/api/search?type=account&q=" + word)
                .expect(200)
                .text()
                .contains(id);
    }

    @Test
    public void whatOneNodeAddsTheOtherHasSoon() {
        try (Instance second = first.startNode("nodes-second")) {
            add(first.api(), "fromFirst", "text").expect(201);
            Await.until(
                    "the second node has the field",
                    SOON,
                    () -> create(second.api(), "fromFirst", "x").status() == 201);
            assertEquals(1, total(first.api(), ACCOUNTS, "fromFirst==x"));
            second.api()
                    .post(
                            "/api/metadata/types",
                            Json.object(
                                    "name",
                                    "gadget",
                                    "collection",
                                    "gadgets",
                                    "nameFields",
                                    List.of("name"),
                                    "fields",
                                    List.of(Json.object("name", "name", "type", "text"))))
                    .expect(201);
            Await.until(
                    "the first node has the type",
                    SOON,
                    () -> first.api()
                                    .post("/api/custom/gadgets", Json.object("name", "g"))
                                    .status()
                            == 201);
            // Both work on while one of them drops the column.
            first.api().delete(FIELDS + "/fromFirst").expect(204);
            AtomicLong failed = new AtomicLong();
            Thread reader = new Thread(() -> {
                for (int i = 0; i < 100; i++) {
                    failed.addAndGet(second.api().get(ACCOUNTS + "?limit=5").status() == 200 ? 0 : 1);
                }
            });
            reader.start();
            first.api()
                    .delete(FIELDS + "/fromFirst?purge=true&confirm=fromFirst")
                    .expect(204);
            join(reader);
            assertEquals(0, failed.get());
            assertEquals(200, second.api().get(ACCOUNTS + "?limit=5").status());
        }
    }

    /**
     * Rights live in the memory of each node; a role that is taken from somebody must not go on elsewhere. The search index, which is
     * each node's own, follows as well.
     */
    @Test
    public void aRoleThatChangesAndAWordThatIsWrittenOnOneNodeAreOnTheOtherWithinSeconds() {
        try (Instance second = first.startNode("nodes-roles")) {
            searchFollows(second);
            String role = first.api()
                    .post(
                            "/api/roles",
                            Json.object(
                                    "name", "narrowed", "types", Json.object("account", Json.object("read", "all"))))
                    .expect(201)
                    .id();
            String user = first.api()
                    .post(
                            "/api/admin/users",
                            Json.object(
                                    "username", "nora", "lastName", "Nodes", "canSignIn", true, "roles", List.of(role)))
                    .expect(201)
                    .id();
            first.api()
                    .post("/api/admin/users/" + user + "/password", Json.object("newPassword", "seven green kettles"))
                    .expect(204);
            create(first.api()).expect(201);
            Api there = Api.anonymous(second.api().url()).signIn("nora", "seven green kettles");
            Await.until(
                    "the second node knows the role",
                    SOON,
                    () -> there.get(ACCOUNTS).status() == 200);
            first.api()
                    .patch("/api/roles/" + role, Json.object("types", Json.object("account", null)))
                    .expect(200);
            long begin = System.nanoTime();
            Await.until(
                    "the right is gone there", SOON, () -> there.get(ACCOUNTS).status() == 404);
            first.api()
                    .patch(
                            "/api/roles/" + role,
                            Json.object("types", Json.object("account", Json.object("read", "own"))))
                    .expect(200);
            Await.until(
                    "and another one is there",
                    SOON,
                    () -> there.get(ACCOUNTS + "?total=true").text().contains("\"total\":0"));
            System.out.println("Two changes of a role on one node, seen on the other after "
                    + (System.nanoTime() - begin) / 1_000_000 + " ms");
        }
    }

    @Test
    public void aMillionRowsAndALongTransactionStopNoWriter() throws SQLException {
        try (Connection connection = DriverManager.getConnection(first.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into customers_account (id, version, created_at, modified_at, name)"
                    + " select gen_random_uuid(), 1, now(), now(), 'row ' || i from generate_series(1, 1000000) i");
            connection.setAutoCommit(false);
            statement.execute("select count(*) from customers_account where name = 'row 1'");
            // The transaction holds the table: nobody can alter it now.
            AtomicLong slowest = new AtomicLong();
            AtomicLong failed = new AtomicLong();
            boolean[] stopped = {false};
            Thread writer = new Thread(() -> {
                while (!stopped[0]) {
                    slowest.accumulateAndGet(insert(), Math::max);
                    failed.addAndGet(create(first.api()).status() == 201 ? 0 : 1);
                }
            });
            writer.start();
            Answer[] busy = new Answer[1];
            Thread adder = new Thread(() -> busy[0] = add(first.api(), "waits", "text"));
            adder.start();
            try {
                // It is told in the end that it cannot be, and the next one gets in as soon as the transaction is over.
                join(adder);
                assertEquals(busy[0].toString(), 409, busy[0].status());
                Thread second = new Thread(() -> busy[0] = add(first.api(), "waits", "text"));
                second.start();
                connection.commit();
                join(second);
                assertEquals(busy[0].toString(), 201, busy[0].status());
            } finally {
                stopped[0] = true;
                join(writer);
            }
            System.out.println("Slowest write beside a waiting ALTER TABLE: " + slowest + " ms");
            assertEquals(0, failed.get());
            assertTrue(slowest + " ms", slowest.get() < 1_000);
            create(first.api(), "waits", "found").expect(201);
            assertEquals(1, total(first.api(), ACCOUNTS, "waits==found"));
            connection.setAutoCommit(true);
            Await.until("the index is there", Duration.ofSeconds(60), () -> valid(statement));
        }
    }

    /** Past the server, whose own speed is not the question. @return milliseconds */
    private static long insert() {
        try (Connection connection = DriverManager.getConnection(first.jdbcUrl());
                Statement statement = connection.createStatement()) {
            long begin = System.nanoTime();
            statement.execute("insert into customers_account (id, version, created_at, modified_at, name)"
                    + " values (gen_random_uuid(), 1, now(), now(), 'beside')");
            return (System.nanoTime() - begin) / 1_000_000;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean valid(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select i.indisvalid from pg_index i"
                + " where i.indexrelid = to_regclass('customers_account_x_admin_waits__idx')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Answer add(Api api, String name, String type) {
        return api.post(FIELDS, Json.object("name", name, "type", type, "indexed", true));
    }

    private static Answer create(Api api, Object... custom) {
        return api.post(ACCOUNTS, Json.object("name", "n", "custom", Json.object(custom)));
    }

    private static long total(Api api, String path, String filter) {
        return api.get(path + Api.query("limit", "1", "total", "true", "filter", filter))
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
