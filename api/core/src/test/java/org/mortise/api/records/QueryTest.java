package org.mortise.api.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class QueryTest {

    @Test
    public void eachStepChangesOneThing() {
        Query query = Query.of("stage")
                .where("isWon==true")
                .sort(List.of("-order"))
                .limit(7)
                .cursor("next")
                .total(true)
                .deleted(true);

        assertEquals(List.of("-order"), query.sort());
        assertEquals("sorting does not select", List.of(), query.fields());
        assertEquals(List.of("name"), query.select(List.of("name")).fields());
        assertEquals(List.of("-order"), query.select(List.of("name")).sort());
        assertEquals("isWon==true", query.filter());
        assertEquals(7, query.limit());
        assertEquals("next", query.cursor());
        assertTrue(query.total() && query.deleted());
    }
}
