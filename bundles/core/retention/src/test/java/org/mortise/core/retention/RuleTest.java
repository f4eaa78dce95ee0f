package org.mortise.core.retention;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordType;

public class RuleTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private static final RecordType TYPE = new RecordType(
            "deal",
            "deals",
            "shop",
            "shop",
            "Deal",
            List.of("name"),
            List.of(
                    new FieldBuilder("name", FieldType.TEXT).build(),
                    new FieldBuilder("closed", FieldType.DATE).build(),
                    new FieldBuilder("modifiedAt", FieldType.DATE_TIME).build(),
                    new FieldBuilder("deletedAt", FieldType.DATE_TIME).build()),
            "/api/shop/deals",
            "shop.deal",
            "shop.deal.help",
            List.of("name"),
            false);

    private static Query query(String filter, String since, String action) {
        return new Rule(null, "r", "deal", filter, since, 30, action, true).query(TYPE, NOW);
    }

    @Test
    public void daysAreCountedFromADate() {
        assertEquals(
                "(name==a,name==b);closed=le=2026-02-08",
                query("name==a,name==b", "closed", "delete").filter());
    }

    @Test
    public void daysAreCountedFromATime() {
        assertEquals(
                "modifiedAt=le=2026-02-08T12:00:00Z",
                query(" ", "modifiedAt", "delete").filter());
    }

    @Test
    public void onlyWhatIsPurgedByItsDeletionIsLookedForAmongTheDeleted() {
        assertTrue(query(null, "deletedAt", "purge").deleted());
        assertFalse(query(null, "modifiedAt", "purge").deleted());
    }
}
