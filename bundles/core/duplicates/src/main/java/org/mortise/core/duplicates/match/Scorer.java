package org.mortise.core.duplicates.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up what the fields say. Immutable. */
public final class Scorer {

    private static final double ALIKE = 0.8;

    private final MatchRule rule;
    /** What the fields from the n-th on can give at most. */
    private final double[] still;

    public Scorer(MatchRule rule) {
        this.rule = rule;
        this.still = new double[rule.fields().size() + 1];
        for (int i = rule.fields().size() - 1; i >= 0; i--) {
            still[i] = still[i + 1] + rule.fields().get(i).weight();
        }
    }

    /** Empty as soon as the two can no longer reach the threshold. */
    public Optional<PairScore> likely(Prepared one, Prepared other) {
        double sum = 0;
        for (int i = 0; i < rule.fields().size(); i++) {
            sum += points(i, similarity(i, one, other));
            if (sum + still[i + 1] < rule.threshold()) {
                return Optional.empty();
            }
        }
        return Optional.of(score(one, other));
    }

    public PairScore score(Prepared one, Prepared other) {
        List<PairScore.FieldScore> scores = new ArrayList<>(rule.fields().size());
        double sum = 0;
        for (int i = 0; i < rule.fields().size(); i++) {
            Double similarity = similarity(i, one, other);
            double points = points(i, similarity);
            sum += points;
            scores.add(new PairScore.FieldScore(rule.fields().get(i).path(), similarity, points));
        }
        return new PairScore(one.id(), other.id(), sum, scores);
    }

    /** Nothing to compare speaks neither for nor against. */
    private double points(int field, Double similarity) {
        return similarity == null ? 0 : rule.fields().get(field).points(similarity);
    }

    private Double similarity(int field, Prepared one, Prepared other) {
        Comparator comparator = rule.fields().get(field).comparator();
        Double best = best(comparator, one.own()[field], other.own()[field]);
        if (rule.fields().get(field).orField() == null || best != null && best >= ALIKE) {
            return best;
        }
        Double crossed = best(comparator, one.own()[field], other.instead()[field]);
        Double back = best(comparator, one.instead()[field], other.own()[field]);
        Double mixed = crossed == null ? back : back == null ? crossed : Double.valueOf(Math.max(crossed, back));
        // Right, but not where it belongs.
        return mixed != null && mixed >= ALIKE && (best == null || mixed > best) ? Double.valueOf(mixed * 0.95) : best;
    }

    private static Double best(Comparator comparator, String[] ones, String[] others) {
        double best = -1;
        for (String one : ones) {
            for (String other : others) {
                best = Math.max(best, comparator.similarity(one, other));
            }
        }
        return best < 0 ? null : best;
    }
}
