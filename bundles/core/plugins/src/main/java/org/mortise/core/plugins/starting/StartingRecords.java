package org.mortise.core.plugins.starting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.inspection.StartingRecord;

/**
 * Writes what a plugin brings, each record once in the life of an installation: what people make of it, its removal included, is
 * theirs. All of a version or nothing.
 */
public final class StartingRecords {

    private static final String EXTERNAL_ID = "externalId";

    private final WrittenRecords written;
    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private final Transactions transactions;

    public StartingRecords(
            WrittenRecords written, Records records, RecordTypes types, Callers callers, Transactions transactions) {
        this.written = written;
        this.records = records;
        this.types = types;
        this.callers = callers;
        this.transactions = transactions;
    }

    /** Those that were not written yet. */
    public List<StartingRecord> due(String plugin, List<StartingRecord> described) {
        Set<String> done = written.of(plugin).stream()
                .map(each -> key(each.type(), each.externalId()))
                .collect(Collectors.toSet());
        return described.stream()
                .filter(each -> !done.contains(key(each.type(), each.externalId())))
                .toList();
    }

    /**
     * What would keep those that are due from being written now. They are written for a trial and rolled back, as far as their types
     * and fields are there before the plugin is.
     */
    public List<Violation> problems(String plugin, BroughtRecords brought) {
        List<Violation> problems = new ArrayList<>();
        List<StartingRecord> others = new ArrayList<>();
        for (StartingRecord record : due(plugin, brought.records())) {
            if (brought.ownTypes().contains(record.type())) {
                continue;
            }
            if (types.find(record.type()).isEmpty()) {
                problems.add(
                        new Violation(
                                record.at("type"),
                                "\"" + record.type()
                                        + "\" is no record type that is installed now; \"requires\" of plugin.json names the plugin that has it"));
            } else {
                others.add(record.without(name -> brought.brings(record.type(), name) && !has(record.type(), name)));
            }
        }
        if (!others.isEmpty()) {
            as(
                    plugin,
                    () -> transactions.requiresNew(() -> {
                        problems.addAll(write(plugin, records, others, false));
                        transactions.setRollbackOnly();
                        return null;
                    }));
        }
        return problems;
    }

    /**
     * Writes those that are due, in one transaction.
     *
     * @param limited the records as the plugin may have them
     * @throws ProblemException INVALID with everything that was wrong; then nothing is written
     */
    public void write(String plugin, Records limited, List<StartingRecord> described) {
        as(
                plugin,
                () -> transactions.required(() -> {
                    List<Violation> problems = write(plugin, limited, due(plugin, described), true);
                    if (!problems.isEmpty()) {
                        throw ProblemException.invalid(problems);
                    }
                    return null;
                }));
    }

    /** Custom fields that the records fill and that are not there yet: they come a moment after their plugin. */
    public List<String> missingFields(List<StartingRecord> described) {
        return described.stream()
                .flatMap(record -> record.values().keySet().stream()
                        .filter(name -> !has(record.type(), name))
                        .map(name -> record.type() + "." + name))
                .distinct()
                .toList();
    }

    private List<Violation> write(String plugin, Records through, List<StartingRecord> due, boolean inEarnest) {
        List<Violation> problems = new ArrayList<>();
        Map<String, Reference> made = new HashMap<>();
        Values values = new Values((type, externalId) -> Optional.ofNullable(made.get(key(type, externalId)))
                .or(() -> through.findUnique(type, EXTERNAL_ID, externalId).map(RecordData::reference)));
        Instant now = Instant.now();
        int place = 0;
        for (StartingRecord record : due) {
            try {
                RecordData saved = write(through, record, values);
                made.put(key(record.type(), record.externalId()), saved.reference());
                if (inEarnest) {
                    written.add(plugin, record, saved.id(), now, place++);
                }
            } catch (ProblemException e) {
                told(record, e, problems);
            }
        }
        return problems;
    }

    private RecordData write(Records through, StartingRecord record, Values values) {
        RecordType type = types.require(record.type());
        if (through.findUnique(record.type(), EXTERNAL_ID, record.externalId()).isPresent()) {
            throw ProblemException.invalid(
                    EXTERNAL_ID,
                    "\"" + record.externalId() + "\" belongs to a " + record.type()
                            + " that this plugin did not write");
        }
        WriteResult result = through.writeAll(List.of(Write.create(record.type(), values.of(record, type))))
                .get(0);
        if (!result.done()) {
            throw result.problem();
        }
        return result.record();
    }

    private boolean has(String type, String field) {
        return types.find(type).flatMap(found -> found.field(field)).isPresent();
    }

    private static void told(StartingRecord record, ProblemException problem, List<Violation> to) {
        if (problem.violations().isEmpty()) {
            to.add(new Violation(record.at(""), problem.detail()));
        }
        for (Violation each : problem.violations()) {
            String key = each.field().equals(EXTERNAL_ID) ? EXTERNAL_ID : "values." + each.field();
            to.add(new Violation(record.at(key), each.message()));
        }
    }

    private void as(String plugin, Supplier<Void> work) {
        callers.as(Caller.SYSTEM.through("plugin:" + plugin), work);
    }

    private static String key(String type, String externalId) {
        return type + " " + externalId;
    }
}
