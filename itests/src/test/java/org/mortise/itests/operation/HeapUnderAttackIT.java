package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.ServerTest;
import org.mortise.itests.harness.Workbooks;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Input that means harm, from several clients at once: it is refused, and the heap is what it was before. */
public class HeapUnderAttackIT extends ServerTest {

    /** As many as the JVM of the tests bears. */
    private static final int CLIENTS = 2;

    private static final int ROUNDS = 4;
    /** What caches and pools may have grown by that were not full before. */
    private static final long GROWTH_MIB = 40;

    @Test
    public void theMemoryStaysBounded() throws InterruptedException {
        Heap heap = new Heap(instance());
        List<Supplier<Answer>> attacks = attacks();
        // Once for all that is loaded by the first use.
        attacks.forEach(HeapUnderAttackIT::refused);
        long before = heap.live();
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            int first = client;
            new Thread(() -> {
                        try {
                            for (int i = 0; i < ROUNDS * attacks.size(); i++) {
                                refused(attacks.get((first + i) % attacks.size()));
                            }
                        } catch (RuntimeException | Error e) {
                            failures.add(String.valueOf(e));
                        } finally {
                            done.countDown();
                        }
                    })
                    .start();
        }
        while (!done.await(200, TimeUnit.MILLISECONDS)) {
            heap.look();
        }
        long after = heap.live();
        String figures = "live heap " + before + " MiB before, " + after + " after; " + heap;
        System.out.println(database + ": " + figures);
        assertEquals(figures + failures, List.of(), failures);
        assertTrue(figures, after <= before + GROWTH_MIB);
        assertEquals("nothing is stored", 0, total(ACCOUNTS, "industry==" + marker));
        assertEquals("UP", api().get("/health/ready").expect(200).at("/status"));
    }

    private static void refused(Supplier<Answer> attack) {
        try {
            Answer answer = attack.get();
            // A bulk tells of each operation for itself.
            boolean none =
                    answer.status() == 200 && answer.json().path("succeeded").asInt(-1) == 0;
            assertTrue(answer.toString(), none || answer.status() >= 400 && answer.status() < 500);
        } catch (Api.NoAnswer e) {
            // Who goes on sending what is too large finds the connection closed, as a rule after the answer.
            assertTrue(e.toString(), e.getCause() instanceof IOException);
        }
    }

    private List<Supplier<Answer>> attacks() {
        String text = "x".repeat(3_000_000);
        String large = "{\"name\":\"" + " ".repeat(33 * 1024 * 1024) + "\"}";
        List<Object> operations = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Object values = Json.object("industry", marker, "name", "n".repeat(500), "numberOfEmployees", "many");
            operations.add(Json.object("op", "create", "values", values));
        }
        String bulk =
                Json.tree(Json.object("operations", operations, "atomic", true)).toString();
        byte[] bomb = Workbooks.withSheet("<worksheet><sheetData>" + " ".repeat(30_000_000));
        byte[] cells = Workbooks.withSheet("<worksheet><sheetData><row>"
                + "<c t='inlineStr'><is><t>name</t></is></c>".repeat(200_000) + "</row></sheetData></worksheet>");
        byte[] line = ("name\n" + "x".repeat(6_000_000)).getBytes(StandardCharsets.UTF_8);
        byte[] columns = ("a,".repeat(1_000_000) + "b\n1\n").getBytes(StandardCharsets.UTF_8);
        return List.of(
                () -> account("\"" + text + "\""),
                () -> account("[".repeat(200_000)),
                () -> account("{\"x\":".repeat(200_000)),
                () -> account("9".repeat(100_000)),
                () -> account("[" + "{},".repeat(1_000_000) + "1]"),
                () -> api().post(ACCOUNTS, large),
                () -> api().post(ACCOUNTS + "/bulk", bulk),
                () -> api().post("/api/views", "{\"type\":\"account\",\"filter\":\"" + "(".repeat(500_000) + "\"}"),
                () -> api().get(ACCOUNTS + Api.query("filter", "name==" + "(a,".repeat(1_500))),
                () -> api().get("/api/search" + Api.query("q", "a ".repeat(2_000))),
                () -> api().upload(ACCOUNTS + "/import", "bomb.xlsx", bomb, null),
                () -> api().upload(ACCOUNTS + "/import", "cells.xlsx", cells, null),
                () -> api().upload(ACCOUNTS + "/import", "line.csv", line, null),
                () -> api().upload(ACCOUNTS + "/import", "columns.csv", columns, null),
                () -> Multipart.upload(api(), "/api/admin/plugins", "p.jar", new byte[1_000_000]));
    }

    private Answer account(String name) {
        return api().post(ACCOUNTS, "{\"industry\":\"" + marker + "\",\"name\":" + name + "}");
    }
}
