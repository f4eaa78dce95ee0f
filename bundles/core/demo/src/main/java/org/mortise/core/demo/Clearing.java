package org.mortise.core.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;

/**
 * Removes the demo data for good, as the administrator who asks for it. In steps of some hundred records, each a transaction that
 * also forgets what it removed: what fails or is killed halfway is taken up by the next clearing.
 */
final class Clearing {

    private final Records records;
    private final Transactions transactions;
    private final Callers callers;
    private final Supplier<AuditLog> audit;
    private final MadeRecords made;
    private final Survey survey;
    private final ReentrantLock one = new ReentrantLock();

    /** @param audit gives null while there is none */
    Clearing(
            Records records,
            RecordTypes types,
            Transactions transactions,
            Callers callers,
            Supplier<AuditLog> audit,
            MadeRecords made) {
        this.records = records;
        this.transactions = transactions;
        this.callers = callers;
        this.audit = audit;
        this.made = made;
        this.survey = new Survey(records, types, made);
    }

    ClearingPlan plan() {
        return survey.look().plan();
    }

    /**
     * @param confirmed the number of records in the plan that was read
     * @return the plan that was carried out; CONFLICT when it is another one by now, or somebody else is at it
     */
    ClearingPlan clear(long confirmed) {
        if (!one.tryLock()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "demo-data-busy", "The demo data is being cleared already.");
        }
        try {
            ClearingScope scope = survey.look();
            ClearingPlan plan = scope.plan();
            if (plan.records() != confirmed) {
                throw ProblemException.of(
                        ProblemType.CONFLICT,
                        "demo-data-changed",
                        "Clearing would remove " + plan.records() + " records by now, not " + confirmed
                                + ". Read the plan again.");
            }
            scope.attached().forEach((type, ids) -> attached(type, new ArrayList<>(ids)));
            scope.living().forEach(this::remove);
            scope.deleted().forEach((type, ids) -> inSteps(ids, step -> write(step, id -> Write.purge(type, id))));
            end(plan, scope.missing());
            return plan;
        } finally {
            one.unlock();
        }
    }

    /** People made them: they can be restored until they are purged as everything that is deleted. */
    private void attached(String type, List<UUID> ids) {
        inSteps(ids, step -> write(step, id -> Write.delete(type, id)));
    }

    private void remove(String type, List<UUID> ids) {
        inSteps(ids, step -> {
            write(step, id -> Write.delete(type, id));
            write(step, id -> Write.purge(type, id));
        });
    }

    private void inSteps(List<UUID> ids, Consumer<List<UUID>> work) {
        for (List<UUID> step : Survey.batches(ids)) {
            transactions.required(() -> {
                work.accept(step);
                made.forget(step);
                return null;
            });
        }
    }

    /** What somebody else has removed meanwhile is as it should be; any other refusal ends it. */
    private void write(List<UUID> ids, Function<UUID, Write> write) {
        for (WriteResult result : records.writeAll(ids.stream().map(write).toList())) {
            if (!result.done() && result.problem().type() != ProblemType.NOT_FOUND) {
                throw result.problem();
            }
        }
    }

    private void end(ClearingPlan plan, Map<String, List<UUID>> missing) {
        transactions.required(() -> {
            made.byType().forEach((type, ids) -> {
                // Gone before anybody cleared.
                if (!missing.containsKey(type)) {
                    made.forget(ids);
                }
            });
            made.cleared(callers.current().name());
            AuditLog log = audit.get();
            if (log != null) {
                log.record(new AuditEvent(
                        "demo-data-cleared",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of("records", Long.toString(plan.records()))));
            }
            return null;
        });
    }
}
