package org.mortise.core.scores;

import java.math.BigDecimal;
import java.util.List;

/**
 * How good a record is.
 *
 * @param score of 100
 * @param completeness of 100: the checks that ask whether there is a value; null when the rule has none
 * @param accuracy of 100: the others that could be asked; null when there are none
 * @param fields what each check said
 */
record Score(BigDecimal score, BigDecimal completeness, BigDecimal accuracy, List<FieldScore> fields) {

    /**
     * @param check {@code filled}, {@code plausible}, {@code verified}, {@code fresh}
     * @param passed null when there was nothing to ask
     * @param reason in words, for whoever is to mend it
     */
    record FieldScore(String field, String check, double weight, Boolean passed, String reason) {}
}
