package org.mortise.core.retention;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.privacy.Erasure;
import org.mortise.api.privacy.ErasureRequest;
import org.mortise.api.privacy.Erasures;
import org.mortise.api.records.Reference;

/** Lets the service for erasures empty the personal fields of a batch, and waits for it. */
final class Anonymising {

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final long LOOK_MILLIS = 200;

    private final Erasures erasures;

    Anonymising(Erasures erasures) {
        this.erasures = erasures;
    }

    /** @param goOn is asked while it waits; @return how many were emptied */
    int on(Rule rule, String type, List<UUID> ids, BooleanSupplier goOn) {
        UUID id = erasures.erase(ErasureRequest.anonymise(
                ids.stream().map(each -> Reference.to(type, each)).toList(), "retention rule " + rule.id()));
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end && goOn.getAsBoolean()) {
            Erasure erasure = erasures.find(id).orElseThrow();
            if (erasure.state() != Erasure.State.RUNNING) {
                return erasure.state() == Erasure.State.DONE ? ids.size() : 0;
            }
            pause();
        }
        throw ProblemException.of(
                ProblemType.UNAVAILABLE, "The erasure " + id + " goes on; the rule did not wait for its end.");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ProblemType.UNAVAILABLE, "The server stops.");
        }
    }
}
