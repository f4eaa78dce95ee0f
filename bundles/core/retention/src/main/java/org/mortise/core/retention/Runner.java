package org.mortise.core.retention;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.privacy.Erasures;
import org.mortise.api.records.Page;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a rule says, in batches, each in a transaction of its own: what is done is done when the process ends. */
@Component(service = Runner.class)
public final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    static final int BATCH = 200;

    private final Records records;
    private final RecordTypes types;
    private final Transactions transactions;
    private final Callers callers;
    private final Holds holds;
    private final Done done;
    private final RunLog log;

    /** Not everywhere, and not from the first moment. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Erasures erasures;

    @Activate
    public Runner(
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Holds holds,
            @Reference Done done,
            @Reference RunLog log) {
        this.records = records;
        this.types = types;
        this.transactions = transactions;
        this.callers = callers;
        this.holds = holds;
        this.done = done;
        this.log = log;
    }

    /** @param goOn is asked before each batch */
    void run(Rule rule, RecordData run, BooleanSupplier goOn) {
        callers.as(Names.PLATFORM, () -> {
            Progress progress = new Progress(rule, run, goOn);
            try {
                List<RecordType> concerned = concerned(rule);
                if (concerned.isEmpty()) {
                    String why = "The record type " + rule.type() + " is not installed; the rule sleeps until it is.";
                    problem(rule, why);
                    log.end(run, rule, "Sleeping", Counts.NONE, why);
                    return null;
                }
                boolean whole = true;
                for (RecordType type : concerned) {
                    whole &= progress.type(type);
                }
                problem(rule, null);
                log.end(
                        run,
                        rule,
                        whole ? "Done" : "Stopped",
                        progress.counts,
                        whole ? progress.problem : "The rule was changed or the server stopped.");
            } catch (RuntimeException e) {
                failed(rule, run, progress.counts, e);
            }
            return null;
        });
    }

    private void failed(Rule rule, RecordData run, Counts counts, RuntimeException e) {
        boolean ours = e instanceof ProblemException;
        if (!ours) {
            LOG.warn("The retention rule {} failed", rule.name(), e);
        }
        String why = ours ? ((ProblemException) e).detail() : "Failed; the log of the server says why.";
        problem(rule, why);
        log.end(run, rule, "Failed", counts, why);
    }

    private List<RecordType> concerned(Rule rule) {
        if (rule.everyType()) {
            return types.all().stream()
                    .filter(type -> !type.plugin().equals(Names.PLUGIN))
                    .toList();
        }
        return types.find(rule.type()).map(List::of).orElse(List.of());
    }

    private void problem(Rule rule, String problem) {
        String text = RunLog.cut(problem);
        for (RecordData stored : records.find(Names.RULE, List.of(rule.id()))) {
            if (!Objects.equals(stored.get("problem"), text)) {
                records.write(Write.update(Names.RULE, rule.id(), Collections.singletonMap("problem", text))
                        .byModule());
            }
        }
    }

    /** One run on its way. */
    private final class Progress {

        private final Rule rule;
        private final RecordData run;
        private final BooleanSupplier goOn;
        private final Instant now = Instant.now();
        private Counts counts = Counts.NONE;
        private String problem;

        Progress(Rule rule, RecordData run, BooleanSupplier goOn) {
            this.rule = rule;
            this.run = run;
            this.goOn = goOn;
        }

        /** @return false when it was stopped on the way */
        boolean type(RecordType type) {
            String cursor = null;
            do {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
                // By the id, so that what stays is passed and not met again.
                Page page = records.query(rule.query(type, now)
                        .select(List.of(SystemFields.MODIFIED_AT))
                        .limit(BATCH)
                        .cursor(cursor));
                if (!page.items().isEmpty()) {
                    counts = counts.plus(batch(type.name(), page.items()));
                    log.progress(run.id(), counts);
                }
                cursor = page.nextCursor();
            } while (cursor != null);
            return true;
        }

        private Counts batch(String type, List<RecordData> page) {
            Set<UUID> left = new HashSet<>();
            page.forEach(record -> left.add(record.id()));
            boolean emptied = Rule.ANONYMISE.equals(rule.action());
            if (emptied) {
                left.removeAll(done.among(rule.id(), page));
            }
            int looked = left.size();
            Set<UUID> held = holds.among(type, left);
            left.removeAll(held);
            List<UUID> ids =
                    page.stream().map(RecordData::id).filter(left::contains).toList();
            Outcome outcome = ids.isEmpty()
                    ? Outcome.NOTHING
                    : emptied ? anonymise(type, ids) : new Act(records, transactions).on(rule, type, ids);
            problem = problem == null ? outcome.problem() : problem;
            return new Counts(looked, outcome.done(), held.size(), ids.size() - outcome.done());
        }

        private Outcome anonymise(String type, List<UUID> ids) {
            Erasures service = erasures;
            if (service == null) {
                throw ProblemException.of(
                        org.mortise.api.errors.ProblemType.UNAVAILABLE, "Nothing here can anonymise records.");
            }
            return new Anonymising(service)
                    .on(
                            rule,
                            type,
                            ids,
                            goOn,
                            emptied -> transactions.requiresNew(() -> {
                                done.add(rule.id(), emptied);
                                return null;
                            }));
        }
    }
}
