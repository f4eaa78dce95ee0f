package org.mortise.api.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The answer of a {@link Scorer}.
 *
 * @param value within the range that the scorer states; not null
 * @param reasons what the value is made of, the weightiest first; at most 50
 */
@ProviderType
public record Score(BigDecimal value, List<Reason> reasons) {

    public Score {
        Objects.requireNonNull(value, "value");
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason.
     *
     * @param field of the record that it looks at; for what lies in other records the field that leads there. A reason whose field the
     *     caller may not read is not shown
     * @param points what it adds or, below 0, takes away
     * @param text a key in the translations of the plugin
     */
    @ProviderType
    public record Reason(String field, BigDecimal points, String text) {

        public Reason {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(text, "text");
        }
    }
}
