package org.mortise.core.retention;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.karaf.shell.support.table.ShellTable;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the commands need, in the name of who types them. */
@Component(service = RetentionConsole.class)
public final class RetentionConsole {

    private static final int MOST = 10_000;

    private final Records records;
    private final Callers callers;
    private final StoredRules stored;
    private final Preview preview;
    private final RetentionJob job;
    private final RunLog log;

    @Activate
    public RetentionConsole(
            @org.osgi.service.component.annotations.Reference Records records,
            @org.osgi.service.component.annotations.Reference Callers callers,
            @org.osgi.service.component.annotations.Reference StoredRules stored,
            @org.osgi.service.component.annotations.Reference Preview preview,
            @org.osgi.service.component.annotations.Reference RetentionJob job,
            @org.osgi.service.component.annotations.Reference RunLog log) {
        this.records = records;
        this.callers = callers;
        this.stored = stored;
        this.preview = preview;
        this.job = job;
        this.log = log;
    }

    public ShellTable holds() {
        ShellTable table = new ShellTable();
        List.of("Id", "Type", "Record", "Name", "Reason", "Since").forEach(table::column);
        for (RecordData hold : records.query(
                        Query.of(Names.HOLD).sort(List.of("-createdAt")).limit(MOST))
                .items()) {
            Reference record = hold.reference("record");
            table.addRow()
                    .addContent(
                            hold.id(),
                            record == null ? "" : record.type(),
                            record == null ? "" : record.id(),
                            record == null || record.name() == null ? "" : record.name(),
                            hold.text("reason"),
                            hold.get("createdAt"));
        }
        return table;
    }

    /** @return the id of the hold */
    public UUID hold(String type, String id, String reason) {
        return records.write(Write.create(
                        Names.HOLD, Map.of("record", Reference.to(type, uuid(type, id)), "reason", reason)))
                .id();
    }

    public void release(String id) {
        records.write(Write.delete(Names.HOLD, uuid("legal hold", id)));
    }

    public ShellTable rules() {
        callers.requireAdministrator();
        ShellTable table = new ShellTable();
        List.of("Rule", "Type", "Action", "After", "Active", "Last run", "State", "Done", "Held", "Problem")
                .forEach(table::column);
        for (RecordData rule : records.query(
                        Query.of(Names.RULE).sort(List.of("name")).limit(MOST))
                .items()) {
            RecordData last = log.last(rule.id()).orElse(null);
            table.addRow()
                    .addContent(
                            rule.text("name"),
                            rule.text("type"),
                            rule.text("action"),
                            rule.integer("days") + " days since " + rule.text("since"),
                            rule.is("active") ? "yes" : "",
                            last == null ? "" : last.get("startedAt"),
                            last == null ? "" : last.get("state"),
                            last == null ? "" : last.get("done"),
                            last == null ? "" : last.get("held"),
                            rule.get("problem") == null ? "" : rule.get("problem"));
        }
        return table;
    }

    public Map<String, Object> preview(String rule) {
        return preview.of(stored.require(rule));
    }

    /** @return the id of the run */
    public UUID run(String rule) {
        return job.start(stored.require(rule), callers.current().name()).id();
    }

    private static UUID uuid(String what, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(what + " " + id);
        }
    }
}
