package org.mortise.core.rest.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

public class BulkTest {

    private static final RecordType NOTE = ExpansionTest.type("note", new FieldBuilder("name", FieldType.TEXT).build());
    private static final UUID ID = UUID.randomUUID();

    private final List<Write> written = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private boolean rolledBack;
    private final Bulk bulk = new Bulk(records(), transactions());

    @Test
    public void everyKindOfOperationIsPassedOnInOrder() {
        Map<String, Object> answer = run(
                Map.of("op", "create", "values", Map.of("name", "a")),
                Map.of("op", "update", "id", ID.toString(), "version", 3, "values", Map.of("name", "b")),
                Map.of("op", "delete", "id", ID.toString()),
                Map.of("op", "restore", "id", ID.toString()),
                Map.of("op", "purge", "id", ID.toString()));
        assertEquals(
                List.of(Write.Kind.CREATE, Write.Kind.UPDATE, Write.Kind.DELETE, Write.Kind.RESTORE, Write.Kind.PURGE),
                written.stream().map(Write::kind).toList());
        assertEquals(Long.valueOf(3), written.get(1).expectedVersion());
        assertEquals(null, written.get(2).expectedVersion());
        assertEquals(List.of(201, 200, 200, 200, 200), statuses(answer));
        assertEquals(5, answer.get("succeeded"));
        assertEquals(0, answer.get("failed"));
        assertFalse(rolledBack);
    }

    @Test
    public void whatIsRefusedStandsAtItsPlaceAndTheOthersAreDone() {
        refused.add("bad");
        Map<String, Object> answer = run(create("good"), create("bad"));
        assertEquals(List.of(201, 422), statuses(answer));
        assertEquals(1, answer.get("succeeded"));
        assertFalse(rolledBack);
    }

    @Test
    public void togetherOrNotAtAll() {
        refused.add("bad");
        Map<String, Object> answer =
                bulk.run(NOTE, Map.of("atomic", true, "operations", List.of(create("good"), create("bad"))));
        assertEquals(List.of(424, 422), statuses(answer));
        assertEquals(0, answer.get("succeeded"));
        assertEquals(2, answer.get("failed"));
        assertTrue(rolledBack);
    }

    @Test
    public void everyMistakeIsNamedWithItsPlaceAndNothingIsWritten() {
        List<Object> operations = new ArrayList<>();
        operations.add(Map.of("op", "remove", "id", ID.toString()));
        operations.add("create");
        operations.add(Map.of("op", "update", "id", "7", "values", "b"));
        operations.add(Map.of("op", "delete", "id", ID.toString(), "version", "3", "reason", "old"));
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> bulk.run(NOTE, Map.of("operations", operations, "atomic", "yes", "x", 1)));
        assertEquals(
                List.of(
                        "x",
                        "operations[0].op",
                        "operations[1]",
                        "operations[2].values",
                        "operations[2].id",
                        "operations[3].reason",
                        "operations[3].version",
                        "atomic"),
                problem.violations().stream().map(Violation::field).toList());
        assertTrue(written.isEmpty());
    }

    @Test
    public void itIsAListOfBoundedLength() {
        ProblemException none = assertThrows(ProblemException.class, () -> bulk.run(NOTE, Map.of()));
        assertEquals("operations", none.violations().get(0).field());
        List<Object> many = Collections.nCopies(10_001, create("a"));
        ProblemException tooMany =
                assertThrows(ProblemException.class, () -> bulk.run(NOTE, Map.of("operations", many)));
        assertEquals(ProblemType.TOO_LARGE, tooMany.type());
        assertTrue(written.isEmpty());
    }

    private static Map<String, Object> create(String name) {
        return Map.of("op", "create", "values", Map.of("name", name));
    }

    private Map<String, Object> run(Object... operations) {
        return bulk.run(NOTE, Map.of("operations", List.of(operations)));
    }

    private static List<Object> statuses(Map<String, Object> answer) {
        return ((List<?>) answer.get("results"))
                .stream().<Object>map(item -> ((Map<?, ?>) item).get("status")).toList();
    }

    private Records records() {
        return (Records) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Records.class}, (proxy, method, arguments) -> {
                    assertEquals("writeAll", method.getName());
                    List<WriteResult> results = new ArrayList<>();
                    for (Object each : (List<?>) arguments[0]) {
                        Write write = (Write) each;
                        written.add(write);
                        Object name = write.values().get("name");
                        results.add(
                                refused.contains(name)
                                        ? new WriteResult(null, false, ProblemException.invalid("name", "is bad"))
                                        : new WriteResult(new RecordData("note", ID, 1, Map.of()), true, null));
                    }
                    return results;
                });
    }

    private Transactions transactions() {
        return (Transactions) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Transactions.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setRollbackOnly")) {
                        rolledBack = true;
                        return null;
                    }
                    assertEquals("required", method.getName());
                    return ((Supplier<?>) arguments[0]).get();
                });
    }
}
