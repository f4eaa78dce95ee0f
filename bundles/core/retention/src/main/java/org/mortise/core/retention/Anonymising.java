package org.mortise.core.retention;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.privacy.Erasure;
import org.mortise.api.privacy.ErasureRequest;
import org.mortise.api.privacy.Erasures;
import org.mortise.api.records.Reference;

/** Lets the service for erasures empty the personal fields of a batch, and waits for it. */
final class Anonymising {

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final int MOST = 3;

    private final Erasures erasures;

    Anonymising(Erasures erasures) {
        this.erasures = erasures;
    }

    /**
     * One record that cannot be emptied, since something of the same person is held, does not keep the others: it is looked for by
     * halves.
     *
     * @param goOn is asked while it waits
     * @param done is told of those that were emptied
     */
    Outcome on(Rule rule, String type, List<UUID> ids, BooleanSupplier goOn, Consumer<List<UUID>> done) {
        try {
            Outcome outcome = together(rule, type, ids, goOn);
            if (outcome.done() > 0) {
                done.accept(ids);
            }
            return outcome;
        } catch (ProblemException e) {
            if (e.type() != ProblemType.CONFLICT) {
                throw e;
            }
            if (ids.size() == 1) {
                return new Outcome(0, type + " " + ids.get(0) + ": " + e.detail());
            }
            int half = ids.size() / 2;
            return on(rule, type, ids.subList(0, half), goOn, done)
                    .plus(on(rule, type, ids.subList(half, ids.size()), goOn, done));
        }
    }

    private Outcome together(Rule rule, String type, List<UUID> ids, BooleanSupplier goOn) {
        UUID id = erasures.erase(ErasureRequest.anonymise(
                ids.stream().map(each -> Reference.to(type, each)).toList(), "retention rule " + rule.id()));
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end && goOn.getAsBoolean()) {
            Erasure erasure = erasures.await(id, LOOK).orElseThrow();
            if (erasure.state() == Erasure.State.DONE) {
                return new Outcome(ids.size(), null);
            }
            if (erasure.state() == Erasure.State.INCOMPLETE) {
                return new Outcome(0, why(erasure));
            }
            if (erasure.report().get("waiting") instanceof List<?> holds) {
                return new Outcome(0, "Erasure " + id + " waits: " + join(holds));
            }
        }
        throw ProblemException.of(
                ProblemType.UNAVAILABLE, "The erasure " + id + " goes on; the rule did not wait for its end.");
    }

    /** The first reasons that its report gives; the others stand there. */
    private static String why(Erasure erasure) {
        List<Object> reasons = new ArrayList<>();
        if (erasure.report().get("records") instanceof List<?> records) {
            for (Object each : records) {
                if (each instanceof Map<?, ?> record && record.get("problem") != null) {
                    reasons.add(record.get("type") + " " + record.get("id") + ": " + record.get("problem"));
                }
            }
        }
        if (erasure.report().get("problems") instanceof List<?> problems) {
            reasons.addAll(problems);
        }
        String told = reasons.isEmpty() ? "something of what was erased was found in the end" : join(reasons);
        return "Erasure " + erasure.id() + " is incomplete: " + told;
    }

    private static String join(List<?> reasons) {
        return reasons.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining("; "));
    }
}
