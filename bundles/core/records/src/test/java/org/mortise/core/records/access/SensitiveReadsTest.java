package org.mortise.core.records.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.Query;
import org.mortise.api.records.Write;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Caller;
import org.mortise.core.records.fixture.Platform;

/** {@code thing.weight} and {@code place.inhabitants} are sensitive. */
public class SensitiveReadsTest {

    private final Platform platform = new Platform();
    private final List<AuditEvent> told = new ArrayList<>();
    private UUID heavy;

    @Before
    public void fill() {
        UUID oslo = platform.records
                .write(Write.create("place", Map.of("name", "Oslo", "inhabitants", 7)))
                .id();
        heavy = platform.thing(Map.of("name", "heavy", "weight", "3.5", "place", oslo.toString()))
                .id();
        platform.thing("light");
        platform.audit = told::add;
    }

    @After
    public void close() {
        platform.close();
    }

    private AuditEvent only() {
        assertEquals(told.toString(), 1, told.size());
        return told.remove(0);
    }

    private void list(Query query) {
        platform.records.query(query);
    }

    private void aggregate(List<String> groups, Aggregation.Function function, String measure) {
        platform.records.aggregate(
                new Aggregation("thing", null, groups, List.of(new Aggregation.Measure(function, measure))));
    }

    @Test
    public void whoReadsTheValueHasLooked() {
        platform.records.get("thing", heavy);
        AuditEvent told = only();
        assertEquals("sensitive-read", told.action());
        assertEquals("thing", told.subjectType());
        assertEquals(heavy.toString(), told.subjectId());
        assertEquals("weight", told.details().get("fields"));
        list(Query.of("thing"));
        assertEquals("records without a value are not named", heavy.toString(), only().subjectId());
        list(Query.of("thing").select(List.of("name", "color")));
        assertTrue(this.told.toString(), this.told.isEmpty());
        platform.records.history(HistoryQuery.of("thing", heavy, 10));
        assertEquals("weight", only().details().get("fields"));
    }

    @Test
    public void whoFiltersOrSortsHasLooked() {
        for (String filter : List.of("weight=gt=3", "name==x,weight=null=true", "name==a;(color==Red,weight!=1)")) {
            list(Query.of("thing").where(filter).select(List.of("name")));
            AuditEvent told = only();
            assertEquals(filter, "weight", told.details().get("fields"));
            assertEquals("list", told.details().get("asked"));
            assertFalse("no value in the audit", told.details().toString().contains("3"));
        }
        list(Query.of("thing").sort(List.of("name", "-weight")).select(List.of("name")));
        assertEquals("weight", only().details().get("fields"));
        list(Query.of("thing").where("place.inhabitants=gt=5").select(List.of("name")));
        AuditEvent related = only();
        assertEquals("place", related.subjectType());
        assertEquals("inhabitants", related.details().get("fields"));
        list(Query.of("thing").sort(List.of("place.inhabitants")).select(List.of("name")));
        assertEquals("place", only().subjectType());
    }

    @Test
    public void whoSumsUpHasLooked() {
        aggregate(List.of(), Aggregation.Function.MAX, "weight");
        assertEquals("aggregate", only().details().get("asked"));
        aggregate(List.of("weight"), Aggregation.Function.COUNT, "id");
        assertEquals("weight", only().details().get("fields"));
        aggregate(List.of("place.inhabitants"), Aggregation.Function.COUNT, "id");
        assertEquals("place", only().subjectType());
    }

    /** By parts of names, "share" would be taken for "shareweight", or the other way round. */
    @Test
    public void otherFieldsAreNotTakenForIt() {
        list(Query.of("thing")
                .where("share=gt=3;name==weight")
                .sort(List.of("size"))
                .select(List.of("name")));
        aggregate(List.of("color", "month(due)"), Aggregation.Function.SUM, "share");
        aggregate(List.of("place.name"), Aggregation.Function.COUNT, "id");
        assertTrue(told.toString(), told.isEmpty());
    }

    @Test
    public void thePlatformItselfShowsNobodyAnything() {
        platform.callers.as(
                Caller.SYSTEM, () -> platform.records.query(Query.of("thing").where("weight=gt=1")));
        assertTrue(told.toString(), told.isEmpty());
    }
}
