package org.mortise.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.RecordData;
import org.mortise.api.scores.Score;
import org.mortise.api.scores.Scorer;

/** The contract, kept by a scorer that looks at one value. */
public class KeptScorerTest extends ScorerContract {

    @Override
    protected Scorer scorer(MemoryRecords records) {
        return request -> {
            Long points = request.record().integer("points");
            BigDecimal value = BigDecimal.valueOf(points == null ? 0 : Math.min(points, max()));
            return new Score(value, List.of(new Score.Reason("points", value, "card.points")));
        };
    }

    @Override
    protected RecordData example(MemoryRecords records) {
        return records.get("card", records.put("card", Map.of("points", 500L)));
    }
}
