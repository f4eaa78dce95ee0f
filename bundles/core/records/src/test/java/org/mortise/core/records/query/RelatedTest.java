package org.mortise.core.records.query;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.core.records.fixture.Platform;

/** Filters, sort orders and groups over the fields of related records. */
public class RelatedTest {

    private static Platform platform;

    @BeforeClass
    public static void fill() {
        platform = new Platform();
        UUID north = place("North", null, "region", 5, "2001-01-01");
        UUID south = place("South", null, "region", 50, null);
        UUID oslo = place("Oslo", north, "city", 7, "2010-05-05");
        UUID rome = place("Rome", south, "city", 28, "2020-02-02");
        UUID gone = place("Gone", south, "city", 1, null);
        thing("a", oslo, List.of(oslo, rome));
        thing("b", rome, List.of(rome));
        thing("c", null, List.of());
        thing("d", oslo, List.of(north));
        thing("e", gone, List.of(gone));
        platform.records.write(Write.delete("place", gone));
    }

    private static UUID place(String name, UUID region, String kind, int inhabitants, String founded) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", name);
        values.put("region", region);
        values.put("kind", kind);
        values.put("inhabitants", inhabitants);
        values.put("founded", founded);
        values.put("openedAt", founded == null ? null : founded + "T23:30:00.5Z");
        return platform.records.write(Write.create("place", values)).id();
    }

    private static void thing(String name, UUID place, List<UUID> places) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", name);
        values.put("place", place);
        values.put("places", places.stream().map(UUID::toString).toList());
        values.put("size", 1);
        platform.thing(values);
    }

    @AfterClass
    public static void close() {
        platform.close();
    }

    @Test
    public void oneReference() {
        finds("place.name==Oslo", "a", "d");
        finds("place.name==o*", "a", "d");
        finds("place.name=contains=OM", "b");
        finds("place.inhabitants=gt=10", "b");
        finds("place.founded=lt=2015-01-01", "a", "d");
        finds("place.openedAt=ge=2020-02-02T23:30:00.5Z", "b");
        finds("place.name=in=(Oslo,Rome)", "a", "b", "d");
        finds("place.name==Oslo;name==d,place.name==Rome", "b", "d");
        finds("place.createdAt=within=today", "a", "b", "d");
    }

    /** As with lists: that no related record is like that, and true of those without one. */
    @Test
    public void denials() {
        finds("place.name!=Oslo", "b", "c", "e");
        finds("place.name=out=(Oslo,Rome)", "c", "e");
        finds("place.founded=null=true", "c", "e");
        finds("place.founded=null=false", "a", "b", "d");
        finds("place.region.name!=North", "b", "c", "e");
    }

    /** What cannot be seen is not found by way of others either. */
    @Test
    public void deletedRecordsAreNotFollowed() {
        finds("place.name==Gone");
        finds("places.name==Gone");
        finds("place.region.name==South", "b");
    }

    @Test
    public void severalHops() {
        finds("place.region.name==North", "a", "d");
        finds("place.region.region.name==North");
        finds("place.region.inhabitants=gt=10;place.kind==city", "b");
    }

    @Test
    public void severalReferences() {
        finds("places.name==Rome", "a", "b");
        finds("places.name!=Rome", "c", "d", "e");
        finds("places.region.name==South", "a", "b");
        finds("places.kind==region", "d");
        Page first = platform.records.query(Query.of("thing")
                .where("places.kind==city")
                .sort(List.of("name"))
                .total(true));
        assertEquals("a record is found once", Long.valueOf(2), first.total());
    }

    @Test
    public void sortOrders() {
        assertEquals("adbce", walk(1, "place.name", "name"));
        assertEquals("cebad", walk(2, "-place.name", "name"));
        assertEquals("cebad", walk(1, "-place.inhabitants", "name"));
        assertEquals("adbce", walk(2, "place.founded", "name"));
        assertEquals("adbce", walk(1, "place.openedAt", "name"));
        assertEquals("adbce", walk(1, "place.region.name", "name"));
    }

    @Test
    public void groups() {
        assertEquals(List.of("Oslo 2", "Rome 1", "null 2"), groups("place.name"));
        assertEquals(List.of("North 2", "South 1", "null 2"), groups("place.region.name"));
        assertEquals(List.of("2010 2", "2020 1", "null 2"), groups("year(place.founded)"));
        assertEquals(List.of("2010-05-05 2", "2020-02-02 1", "null 2"), groups("place.founded"));
        assertEquals(
                List.of("2010-05-05T23:30:00.500Z 2", "2020-02-02T23:30:00.500Z 1", "null 2"),
                groups("place.openedAt"));
        assertEquals(List.of("North 2", "South 1", "null 2"), groups("place.region"));
    }

    @Test
    public void whatCannotBeFollowedIsMalformed() {
        for (String filter : List.of(
                "place.nonsense==1",
                "place.name.x==1",
                "place.==1",
                "place.region.nonsense==1",
                "place.region.region.region.region.name==x",
                "name.place==1",
                "place.inhabitants==many",
                "place.region==Oslo",
                "place.name==x,".repeat(25) + "name==a")) {
            assertEquals(filter, ProblemType.MALFORMED, problem(filter, "name").type());
        }
        assertTrue(
                problem("place.industri==x", "name").getMessage(),
                problem("place.industri==x", "name").getMessage().contains("\"industri\" is no field of place"));
        for (String sort : List.of("places.name", "place.nonsense", "place.region", "place.id.x")) {
            assertEquals(sort, ProblemType.MALFORMED, problem(null, sort).type());
        }
        ProblemException group = assertThrows(ProblemException.class, () -> groups("places.name"));
        assertEquals("group", group.violations().get(0).field());
    }

    private static ProblemException problem(String filter, String sort) {
        return assertThrows(
                filter + " " + sort,
                ProblemException.class,
                () -> platform.records.query(Query.of("thing").where(filter).sort(List.of(sort))));
    }

    private static void finds(String filter, String... names) {
        Page page = platform.records.query(
                Query.of("thing").where(filter).sort(List.of("name")).total(true));
        assertEquals(
                filter,
                List.of(names),
                page.items().stream().map(item -> item.text("name")).toList());
        assertEquals(filter, Long.valueOf(names.length), page.total());
    }

    private static String walk(int limit, String... sort) {
        StringBuilder names = new StringBuilder();
        Query query = Query.of("thing").sort(List.of(sort)).limit(limit);
        for (Page page = platform.records.query(query);
                ;
                page = platform.records.query(query.cursor(page.nextCursor()))) {
            for (RecordData item : page.items()) {
                names.append(item.text("name"));
            }
            if (page.nextCursor() == null) {
                return names.toString();
            }
        }
    }

    private static List<String> groups(String key) {
        Measure count = new Measure(Function.COUNT, "id");
        List<String> groups = new ArrayList<>();
        for (Group group :
                platform.records.aggregate(new Aggregation("thing", "size==1", List.of(key), List.of(count)))) {
            Object value = group.keys().get(key);
            String text = value instanceof org.mortise.api.records.Reference reference
                    ? reference.name()
                    : String.valueOf(value);
            groups.add(text + " " + group.measures().get(count));
        }
        return groups;
    }
}
