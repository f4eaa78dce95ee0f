package org.mortise.core.records.computed;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.ComputedState;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.core.records.fixture.Platform;
import org.mortise.core.testing.Eventually;

public class ComputedFieldsTest {

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void formulaFollowsEachWrite() {
        formula("thing", "double", "size * 2 + (bonus ?? 0)", "integer", "bonus");
        RecordData thing = platform.thing(Map.of("name", "a", "size", 3));
        assertEquals(6L, thing.get("double"));
        assertEquals(13L, update(thing, Map.of("bonus", 7)).get("double"));
        assertNull(update(thing, Collections.singletonMap("size", null)).get("double"));
        update(thing, Map.of("size", 5));
        assertEquals(
                1,
                platform.records
                        .query(Query.of("thing").where("double=gt=16"))
                        .items()
                        .size());
        assertTrue(platform.records
                .history("thing", thing.id(), 1)
                .get(0)
                .changes()
                .containsKey("double"));
        assertThrows(ProblemException.class, () -> update(thing, Map.of("double", 1)));
    }

    @Test
    public void formulaFollowsTheRecordItRefersTo() {
        RecordData oslo = platform.place("Oslo");
        formula("thing", "where", "upper(place.name) + '!'", "text", null);
        RecordData thing = platform.thing(Map.of("name", "a", "place", oslo.id()));
        assertEquals("OSLO!", thing.get("where"));
        update(oslo, Map.of("name", "Bergen"));
        RecordData read = platform.records.get("thing", thing.id());
        assertEquals("BERGEN!", read.get("where"));
        assertEquals("following is no change by somebody", thing.version(), read.version());
        assertEquals(
                "computed",
                platform.records.history("thing", thing.id(), 1).get(0).origin());
        assertNull(update(thing, Collections.singletonMap("place", null)).get("where"));
    }

    @Test
    public void rollUpFollowsItsChildren() {
        rollUp("weightOfRed", "sum", "weight", "color==Red");
        rollUp("things", "count", null, null);
        rollUp("heaviest", "max", "weight", null);
        rollUp("mean", "avg", "size", null);
        RecordData oslo = platform.place("Oslo");
        RecordData rome = platform.place("Rome");
        assertEquals(0L, oslo.get("things"));
        RecordData a = platform.thing(Map.of("name", "a", "weight", "1.5", "size", 1, "place", oslo.id()));
        RecordData b =
                platform.thing(Map.of("name", "b", "weight", "2", "size", 2, "place", oslo.id(), "color", "Green"));
        assertPlace(oslo, "1.5", 2, "2", "1.5");
        update(b, Map.of("color", "Red"));
        assertPlace(oslo, "3.5", 2, "2", "1.5");
        update(b, Map.of("place", rome.id()));
        assertPlace(oslo, "1.5", 1, "1.5", "1");
        assertPlace(rome, "2", 1, "2", "2");
        platform.records.write(Write.delete("thing", a.id()));
        assertPlace(oslo, "0", 0, null, null);
        platform.records.write(Write.restore("thing", a.id()));
        assertPlace(oslo, "1.5", 1, "1.5", "1");
        assertEquals(oslo.version(), platform.records.get("place", oslo.id()).version());
        List<WriteResult> bulk = platform.records.writeAll(List.of(
                Write.create("thing", Map.of("name", "c", "weight", "1", "size", 3, "place", oslo.id())),
                Write.update("thing", a.id(), Map.of("weight", "2")),
                Write.create("thing", Map.of("name", "d", "weight", "5", "size", 5, "place", rome.id()))));
        assertTrue(bulk.stream().allMatch(WriteResult::done));
        assertPlace(oslo, "3", 2, "2", "2");
        assertPlace(rome, "7", 2, "5", "3.5");
    }

    @Test
    public void moneyOfTwoCurrenciesHasNoSum() {
        rollUp("total", "sum", "amount", null);
        RecordData oslo = platform.place("Oslo");
        platform.thing(Map.of("name", "a", "amount", Map.of("amount", "5", "currency", "EUR"), "place", oslo.id()));
        assertEquals(
                "EUR", platform.records.get("place", oslo.id()).money("total").currency());
        RecordData other = platform.thing(
                Map.of("name", "b", "amount", Map.of("amount", "5", "currency", "NOK"), "place", oslo.id()));
        assertNull(platform.records.get("place", oslo.id()).get("total"));
        platform.records.write(Write.delete("thing", other.id()));
        assertEquals(
                0,
                platform.records.get("place", oslo.id()).money("total").amount().compareTo(new BigDecimal(5)));
    }

    @Test
    public void formulaOverRollUpFollowsAndParentOfTheSameTransactionIsFresh() {
        rollUp("things", "count", null, null);
        formula("place", "label", "name + ' (' + things + ')'", "text", null);
        RecordData[] seen = new RecordData[1];
        platform.callers.as(
                Platform.ADA,
                () -> platform.database.transactions().required(() -> {
                    RecordData oslo = platform.place("Oslo");
                    platform.thing(Map.of("name", "a", "place", oslo.id()));
                    seen[0] = platform.records.get("place", oslo.id());
                    update(oslo, Map.of("name", "Bergen"));
                    return null;
                }));
        assertEquals("Oslo (1)", seen[0].get("label"));
        assertEquals("Bergen (1)", platform.records.get("place", seen[0].id()).get("label"));
    }

    @Test
    public void concurrentChildrenAreAllCounted() throws Exception {
        rollUp("things", "count", null, null);
        rollUp("weights", "sum", "weight", null);
        UUID oslo = platform.place("Oslo").id();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<java.util.concurrent.Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int number = i;
            all.add(pool.submit(() -> {
                RecordData thing = platform.thing(Map.of("name", "t" + number, "weight", "1", "place", oslo));
                if (number % 3 == 0) {
                    platform.records.write(Write.delete("thing", thing.id()));
                }
            }));
        }
        for (java.util.concurrent.Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        pool.shutdown();
        RecordData place = platform.records.get("place", oslo);
        assertEquals(40L, place.get("things"));
        assertEquals(0, place.decimal("weights").compareTo(new BigDecimal(40)));
    }

    @Test
    public void whatWasThereBeforeIsComputedInTheBackground() throws InterruptedException {
        RecordData oslo = platform.place("Oslo");
        platform.thing(Map.of("name", "a", "size", 4, "place", oslo.id()));
        try (Backfill backfill = backfill()) {
            rollUp("things", "count", null, null);
            formula("thing", "double", "size * 2", "integer", null);
            backfill.look();
            Eventually.that("computed", () -> done(backfill, "place", "things") && done(backfill, "thing", "double"));
            assertEquals(1L, platform.records.get("place", oslo.id()).get("things"));
            assertEquals(
                    1,
                    platform.records
                            .query(Query.of("thing").where("double==8"))
                            .items()
                            .size());
            platform.sql.update("update test_place set x_admin_things = 9");
            platform.callers.as(Platform.ADA, () -> backfill.recompute("place", "things", true));
            Eventually.that("compared", () -> done(backfill, "place", "things"));
            ComputedState state = backfill.states("place").get(0);
            assertEquals(1, state.different());
            assertEquals(9L, platform.records.get("place", oslo.id()).get("things"));
            platform.callers.as(Platform.ADA, () -> backfill.recompute("place", "things", false));
            Eventually.that("repaired", () -> done(backfill, "place", "things"));
            assertEquals(1L, platform.records.get("place", oslo.id()).get("things"));
        }
    }

    @Test
    public void wrongDefinitionsAreRefusedWithTheirPlace() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("type", "formula", "expression", "size * nothing", "resultType", "integer"),
                Map.of("type", "formula", "expression", "name * 2", "resultType", "integer"),
                Map.of("type", "formula", "expression", "name", "resultType", "integer"),
                Map.of("type", "formula", "expression", "bad + 1", "resultType", "integer"),
                Map.of("type", "formula", "expression", "place.nothing", "resultType", "text"),
                Map.of("type", "formula", "expression", "1 +", "resultType", "integer"),
                Map.of("type", "formula", "resultType", "integer"),
                Map.of("type", "formula", "expression", "1"),
                Map.of("type", "formula", "expression", "1", "resultType", "list"),
                Map.of("type", "formula", "expression", "1", "resultType", "integer", "default", 4),
                Map.of("type", "integer", "expression", "1"),
                Map.of("type", "rollUp", "function", "sum", "source", "place", "by", "name", "field", "name"),
                Map.of("type", "rollUp", "function", "median", "source", "place", "by", "name"))) {
            Map<String, Object> description = new java.util.HashMap<>(wrong);
            description.put("name", "bad");
            ProblemException problem =
                    assertThrows(wrong.toString(), ProblemException.class, () -> add("thing", description));
            assertFalse(wrong.toString(), problem.violations().isEmpty());
        }
        ProblemException circle = assertThrows(ProblemException.class, () -> {
            rollUp("things", "count", null, null);
            formula("thing", "a", "size + 1", "integer", null);
            formula("thing", "b", "a + place.things", "integer", null);
        });
        assertTrue(
                circle.violations().toString(), circle.violations().toString().contains("computed itself"));
        assertThrows(ProblemException.class, () -> {
            platform.callers.as(Platform.ADA, () -> {
                platform.customFields.hide("thing", "bonus");
                return null;
            });
        });
    }

    private void assertPlace(RecordData place, String red, long things, String heaviest, String mean) {
        RecordData read = platform.records.get("place", place.id());
        assertEquals(0, read.decimal("weightOfRed").compareTo(new BigDecimal(red)));
        assertEquals(things, read.get("things"));
        assertNumber(heaviest, read.decimal("heaviest"));
        assertNumber(mean, read.decimal("mean"));
    }

    private static void assertNumber(String expected, BigDecimal actual) {
        if (expected == null || actual == null) {
            assertEquals(expected, actual);
        } else {
            assertEquals(expected + " " + actual, 0, actual.compareTo(new BigDecimal(expected)));
        }
    }

    private Backfill backfill() {
        return new Backfill(
                platform.catalogue.types(),
                platform.engine.computer(),
                platform.sql,
                platform.database.transactions(),
                platform.callers);
    }

    private static boolean done(Backfill backfill, String type, String field) {
        return backfill.states(type).stream()
                .anyMatch(state -> state.field().equals(field) && state.state().equals("Done"));
    }

    private void rollUp(String name, String function, String field, String filter) {
        Map<String, Object> description = new java.util.HashMap<>(
                Map.of("name", name, "type", "rollUp", "function", function, "source", "thing", "by", "place"));
        description.put("field", field);
        description.put("filter", filter);
        add("place", description);
    }

    private void formula(String type, String name, String expression, String result, String bonus) {
        if (bonus != null) {
            add(type, Map.of("name", bonus, "type", "integer"));
        }
        add(type, Map.of("name", name, "type", "formula", "expression", expression, "resultType", result));
    }

    private void add(String type, Map<String, Object> description) {
        platform.callers.as(Platform.ADA, () -> platform.customFields.add(type, description));
    }

    private RecordData update(RecordData record, Map<String, ?> values) {
        return platform.records.write(Write.update(record.type(), record.id(), values));
    }
}
