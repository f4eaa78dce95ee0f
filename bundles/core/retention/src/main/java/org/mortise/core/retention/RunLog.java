package org.mortise.core.retention;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The runs: each is a record of its own that shows how far it is, and in the end an entry of the audit log. In the platform's name. */
@Component(service = RunLog.class)
public final class RunLog {

    private static final int PROBLEM_LENGTH = 500;

    private final Records records;

    @org.osgi.service.component.annotations.Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    volatile AuditLog audit;

    @Activate
    public RunLog(@org.osgi.service.component.annotations.Reference Records records) {
        this.records = records;
    }

    RecordData begin(Rule rule, String by) {
        Map<String, Object> values = new HashMap<>();
        values.put("rule", Reference.to(Names.RULE, rule.id()));
        values.put("action", rule.action());
        values.put("type", rule.type());
        values.put("state", "Running");
        values.put("startedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS));
        values.put("startedBy", by);
        values.putAll(counts(Counts.NONE));
        return records.write(Write.create(Names.RUN, values).byModule());
    }

    void progress(UUID run, Counts counts) {
        records.write(Write.update(Names.RUN, run, counts(counts)).byModule());
    }

    /** @param problem null when there was none */
    void end(RecordData run, Rule rule, String state, Counts counts, String problem) {
        Map<String, Object> values = counts(counts);
        values.put("state", state);
        values.put("finishedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS));
        values.put("problem", cut(problem));
        records.write(Write.update(Names.RUN, run.id(), values).byModule());
        AuditLog log = audit;
        if (log != null) {
            Map<String, String> details = new HashMap<>();
            details.put("run", run.id().toString());
            details.put("state", state);
            details.put("action", rule.action());
            details.put("type", rule.type());
            details.put("startedBy", run.text("startedBy"));
            details.put("looked", String.valueOf(counts.looked()));
            details.put("done", String.valueOf(counts.done()));
            details.put("held", String.valueOf(counts.held()));
            details.put("refused", String.valueOf(counts.refused()));
            log.record(new AuditEvent(
                    "retention-run", null, null, null, Names.RULE, rule.id().toString(), details));
        }
    }

    /** Whether a run has not ended, or not said so. */
    boolean isRunning() {
        return !running(1).isEmpty();
    }

    private List<RecordData> running(int limit) {
        return records.query(Query.of(Names.RUN).where("state==Running").limit(limit))
                .items();
    }

    /** Runs whose process ended in the middle; to be called by who has the lease. */
    void endForgotten() {
        for (RecordData run : running(1_000)) {
            Map<String, Object> values = new HashMap<>();
            values.put("state", "Interrupted");
            values.put("finishedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS));
            values.put("problem", "The process that ran it ended; the rule runs again.");
            records.write(Write.update(Names.RUN, run.id(), values).byModule());
        }
    }

    Optional<RecordData> last(UUID rule) {
        return records
                .query(Query.of(Names.RUN)
                        .where("rule==" + rule)
                        .sort(List.of("-startedAt"))
                        .limit(1))
                .items()
                .stream()
                .findFirst();
    }

    private static Map<String, Object> counts(Counts counts) {
        Map<String, Object> values = new HashMap<>();
        values.put("looked", counts.looked());
        values.put("done", counts.done());
        values.put("held", counts.held());
        values.put("refused", counts.refused());
        return values;
    }

    static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(PROBLEM_LENGTH, text.length()));
    }
}
