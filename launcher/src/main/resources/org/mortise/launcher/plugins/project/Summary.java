package @package@;

import java.time.LocalDate;
import java.util.List;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Group;

/**
 * What is answered over REST.
 *
 * @param count how many records there are
 * @param last the last date; null without any
 */
public record Summary(long count, LocalDate last) {

    /** @param groups one group of everything, or none when there is nothing */
    static Summary of(List<Group> groups) {
        if (groups.isEmpty()) {
            return new Summary(0, null);
        }
        Group all = groups.get(0);
        return new Summary(
                ((Number) all.value(Function.COUNT, "id")).longValue(), (LocalDate) all.value(Function.MAX, "heldOn"));
    }
}
