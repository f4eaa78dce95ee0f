package org.mortise.marketing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordData;

public class CountersTest {

    @Test
    public void wholeNumbersAreTaken() {
        assertEquals(Map.of("clicked", 3L, "sent", 0L), Counters.read(Map.of("clicked", 3, "sent", 0L)));
    }

    @Test
    public void everythingThatIsWrongIsSaidAtOnce() {
        Map<String, Object> json = new HashMap<>();
        json.put("clicked", -1);
        json.put("opened", "many");
        json.put("sent", 1.5);
        json.put("bounced", null);
        json.put("converted", Counters.MAX_PER_CALL + 1);
        json.put("likes", 3);
        json.put("delivered", 7);

        ProblemException problem = assertThrows(ProblemException.class, () -> Counters.read(json));

        assertEquals(ProblemType.INVALID, problem.type());
        assertEquals(
                List.of("bounced", "clicked", "converted", "likes", "opened", "sent"),
                problem.violations().stream().map(Violation::field).sorted().toList());
    }

    @Test
    public void nothingToCountIsRefused() {
        assertThrows(ProblemException.class, () -> Counters.read(Map.of()));
        assertThrows(ProblemException.class, () -> Counters.read(null));
    }

    @Test
    public void aCounterWithoutValueStartsAtZero() {
        RecordData campaign = new RecordData("campaign", UUID.randomUUID(), 1, Map.of("clicked", 5L));

        assertEquals(Map.of("clicked", 8L, "opened", 2L), Counters.sums(campaign, Map.of("clicked", 3L, "opened", 2L)));
        assertEquals(Long.valueOf(5), Counters.all(campaign).get("clicked"));
        assertEquals(Long.valueOf(0), Counters.all(campaign).get("optedOut"));
    }
}
