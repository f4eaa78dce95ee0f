package org.mortise.core.records.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.api.security.AccessLevel;
import org.mortise.core.records.fixture.FixedGrants;
import org.mortise.core.records.fixture.Platform;

/** A place hangs on the record of any type that is its origin. */
public class ParentsTest {

    private final Platform platform = new Platform();
    private final FixedGrants bob =
            new FixedGrants().with("thing", AccessLevel.OWN).with("place", AccessLevel.ALL);
    private UUID theirs;
    private UUID hidden;

    @Before
    public void fill() {
        platform.sql.update("create table admin_share (record_type varchar(100), record_id uuid, principal_id uuid,"
                + " access varchar(10))");
        platform.permissions = bob;
        theirs = platform.thing("theirs").id();
        UUID mine = as(() -> platform.thing("mine")).id();
        place("free", null, null);
        place("on mine", "thing", mine);
        hidden = place("on theirs", "thing", theirs);
        place("on what is on theirs", "place", hidden);
        as(() -> platform.records.write(Write.create("place", Map.of("name", "written by bob"))));
        platform.sql.update(
                "update test_place set origin_id = ?, origin_type = 'thing' where name = 'written by bob'", theirs);
    }

    @After
    public void close() {
        platform.close();
    }

    private <T> T as(Supplier<T> work) {
        return platform.callers.as(bob.caller(), work);
    }

    private UUID place(String name, String type, UUID origin) {
        Map<String, Object> values = new HashMap<>(Map.of("name", name));
        values.put("origin", type == null ? null : Map.of("type", type, "id", origin.toString()));
        return platform.records.write(Write.create("place", values)).id();
    }

    private Set<String> seen() {
        Page page = as(() -> platform.records.query(Query.of("place").total(true)));
        Set<String> names = new TreeSet<>();
        page.items().forEach(place -> names.add(place.text("name")));
        assertEquals("counted as seen", Long.valueOf(names.size()), page.total());
        return names;
    }

    @Test
    public void aHiddenParentHidesWhatHangsOnIt() {
        assertEquals(Set.of("free", "on mine", "written by bob"), seen());
        long counted = as(() -> platform.records.aggregate(new Aggregation(
                        "place", null, List.of(), List.of(new Aggregation.Measure(Aggregation.Function.COUNT, "id")))))
                .size();
        assertEquals(1, counted);
        assertEquals(List.of(), as(() -> platform.records.find("place", List.of(hidden))));
        assertTrue(as(() -> platform.records.names("place", List.of(hidden))).isEmpty());
        assertTrue(as(() -> platform.records.history(HistoryQuery.of("place", hidden, 10)))
                .isEmpty());
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> as(() -> platform.records.write(Write.update("place", hidden, Map.of("kind", "x")))));
        assertEquals(ProblemType.NOT_FOUND, refused.type());
        assertThrows(ProblemException.class, () -> as(() -> platform.records.write(Write.delete("place", hidden))));
    }

    @Test
    public void aShareOfTheParentOpensWhatHangsOnIt() {
        platform.sql.update("insert into admin_share values ('thing', ?, ?, 'read')", theirs, bob.user);
        assertEquals(Set.of("free", "on mine", "on theirs", "on what is on theirs", "written by bob"), seen());
    }

    @Test
    public void aShareOfTheRecordItselfIsEnough() {
        platform.sql.update("insert into admin_share values ('place', ?, ?, 'read')", hidden, bob.user);
        assertEquals(Set.of("free", "on mine", "on theirs", "on what is on theirs", "written by bob"), seen());
    }

    @Test
    public void aTypeThatMayNotBeReadHidesAllOfIt() {
        bob.with("thing", AccessLevel.NONE);
        assertEquals(Set.of("free", "written by bob"), seen());
        bob.with("thing", AccessLevel.ALL);
        assertEquals(5, seen().size());
    }

    /** What a query by the record's own fields asks stands beside the condition. */
    @Test
    public void filtersAndPathsObey() {
        List<RecordData> found = as(() -> platform.records
                .query(Query.of("place").where("name==on*,kind==x").sort(List.of("-name")))
                .items());
        assertEquals(1, found.size());
        as(() -> platform.records.write(Write.create("thing", Map.of("name", "by bob"))));
        platform.sql.update("update test_thing set place_id = ? where name = 'by bob'", hidden);
        assertEquals(
                0,
                as(() -> platform.records.query(Query.of("thing").where("place.name==on*")))
                        .items()
                        .size());
    }
}
