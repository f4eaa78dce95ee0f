package @package@;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;

public class SummaryTest {

    @Test
    public void nothingIsNoGroup() {
        assertEquals(new Summary(0, null), Summary.of(List.of()));
    }

    @Test
    public void countAndLastDateAreOfTheOneGroup() {
        LocalDate last = LocalDate.of(2026, 3, 1);
        Group all = new Group(
                Map.of(), Map.of(new Measure(Function.COUNT, "id"), 2L, new Measure(Function.MAX, "heldOn"), last));
        assertEquals(new Summary(2, last), Summary.of(List.of(all)));
    }
}
