package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;

public class MemoryRecordsTest {
    private final MemoryRecords records = new MemoryRecords();

    @Test
    public void whatIsWrittenIsPreparedCheckedAndTold() {
        List<String> told = new ArrayList<>();
        records.with((org.mortise.api.records.Preparation draft) -> {
                    if (draft.value("name") != null) {
                        draft.set("upper", draft.value("name").toString().toUpperCase());
                    }
                })
                .with((org.mortise.api.records.Validation draft) -> {
                    if ("no".equals(draft.value("name"))) {
                        draft.reject("name", "is no name");
                    }
                })
                .with((org.mortise.api.events.RecordEvent event) -> told.add(event.kind() + " " + event.changes()));
        RecordData made = records.write(Write.create("card", Map.of("name", "one")));
        assertEquals("ONE", made.text("upper"));
        ProblemException refused = assertThrows(
                ProblemException.class, () -> records.write(Write.update("card", made.id(), Map.of("name", "no"))));
        assertEquals("is no name", refused.violations().get(0).message());
        assertEquals(1, records.get("card", made.id()).version());
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("name", null);
        records.write(Write.update("card", made.id(), emptied));
        records.write(Write.delete("card", made.id()));
        assertEquals(0, records.find("card", List.of(made.id())).size());
        records.write(Write.restore("card", made.id()));
        assertEquals(4, records.get("card", made.id()).version());
        assertEquals(4, told.size());
        assertEquals("updated {name=[one, null]}", told.get(1));
    }

    @Test
    public void whoIsSlowerIsTold() {
        UUID id = records.put("card", Map.of("name", "one"));
        ProblemException slow = assertThrows(
                ProblemException.class,
                () -> records.write(
                        Write.update("card", id, Map.of("name", "two")).expecting(7L)));
        assertEquals(ProblemType.PRECONDITION_FAILED, slow.type());
        assertEquals(ProblemType.NOT_FOUND, notFound("account", id).type());
    }

    private ProblemException notFound(String type, UUID id) {
        return assertThrows(ProblemException.class, () -> records.get(type, id));
    }

    @Test
    public void filtersAreUnderstoodOrRefused() {
        UUID account = UUID.randomUUID();
        records.put("card", Map.of("name", "b one", "account", Reference.to("account", account)));
        records.put("card", Map.of("name", "a two"));
        assertEquals(List.of("b one"), names("account==" + account));
        assertEquals(List.of("a two"), names("account!=" + account));
        assertEquals(List.of("a two", "b one"), names("name==*o*"));
        assertEquals(List.of("b one"), names("name==\"b*\""));
        assertEquals(List.of(), names("name==\"b*\";name==*two"));
        assertThrows(UnsupportedOperationException.class, () -> names("name=gt=a"));
        assertThrows(UnsupportedOperationException.class, () -> names("(name==a"));
        assertThrows(UnsupportedOperationException.class, () -> names("name==a,"));
        assertThrows(UnsupportedOperationException.class, () -> names("name=like=a"));
    }

    @Test
    public void conditionsAreJoinedAndCompared() {
        UUID guest = UUID.randomUUID();
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        records.put("card", Map.of("name", "a", "points", 9L, "at", noon));
        UUID other = records.put("card", Map.of("name", "b", "points", 10L, "at", noon.plusMillis(1)));
        records.put(
                "card",
                Map.of("name", "c", "guests", List.of(Map.of("guest", Reference.to("contact", guest)), Map.of())));
        assertEquals(List.of("b"), names("points=gt=9"));
        assertEquals(List.of("a", "b"), names("points=ge=9"));
        assertEquals(List.of("a"), names("at=lt=" + noon.plusMillis(1)));
        assertEquals(List.of("a", "b"), names("at=le=" + noon.plusMillis(1)));
        assertEquals(List.of("c"), names("guests.guest==" + guest));
        assertEquals(List.of("a", "c"), names("name=in=(a,\"c\")"));
        assertEquals(List.of("b"), names("name=out=(a,c)"));
        assertEquals(List.of("a", "c"), names("name==c,name==a;points==9"));
        assertEquals(List.of("a"), names("(name==c,name==a);(points==9)"));
        assertEquals(List.of("b"), names("id=ge=" + other + ";id=le=" + other));
    }

    private List<String> names(String filter) {
        return records.query(Query.of("card").where(filter).sort(List.of("name"))).items().stream()
                .map(record -> record.text("name"))
                .toList();
    }

    @Test
    public void theyAreCountedAndSummedUp() {
        records.put("card", Map.of("points", 3L));
        records.put("card", Map.of("points", 4L));
        records.put("card", Map.of("name", "no points"));
        Measure sum = new Measure(Function.SUM, "points");
        Measure count = new Measure(Function.COUNT, "id");
        Group all = records.aggregate(new Aggregation("card", null, List.of(), List.of(sum, count)))
                .get(0);
        assertEquals(new BigDecimal(7), all.value(Function.SUM, "points"));
        assertEquals(3L, all.value(Function.COUNT, "id"));
    }

    @Test
    public void whatThrowsIsUndone() {
        assertThrows(
                IllegalStateException.class,
                () -> records.required(() -> {
                    records.write(Write.create("card", Map.of("name", "one")));
                    throw new IllegalStateException();
                }));
        assertEquals(0, records.query(Query.of("card")).items().size());
    }
}
