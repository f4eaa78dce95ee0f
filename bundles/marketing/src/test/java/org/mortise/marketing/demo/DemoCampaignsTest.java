package org.mortise.marketing.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;

public class DemoCampaignsTest {

    private static final List<RecordData> LISTS =
            List.of(new RecordData("targetList", UUID.fromString("0192f000-0000-7000-8000-000000000001"), 1, Map.of()));

    private final List<Map<String, Object>> campaigns = demo().invent(12);

    @Test
    public void theSameSeedMakesTheSameCampaigns() {
        assertEquals(demo().invent(12), campaigns);
    }

    @Test
    public void nobodyIsCountedTwice() {
        for (Map<String, Object> values : campaigns.subList(1, campaigns.size())) {
            assertEquals(count(values, "sent"), count(values, "delivered") + count(values, "bounced"));
            assertTrue(count(values, "opened") <= count(values, "delivered"));
            assertTrue(count(values, "converted") <= count(values, "clicked"));
        }
    }

    @Test
    public void whatIsPlannedHasNoResultsYet() {
        assertEquals("Planning", campaigns.get(0).get("status"));
        assertNull(campaigns.get(0).get("sent"));
        assertNull(campaigns.get(0).get("actualCost"));
    }

    private static long count(Map<String, Object> values, String counter) {
        return (Long) values.get(counter);
    }

    private static DemoCampaigns demo() {
        return new DemoCampaigns(new Random(7), LocalDate.of(2026, 3, 1), LISTS);
    }
}
