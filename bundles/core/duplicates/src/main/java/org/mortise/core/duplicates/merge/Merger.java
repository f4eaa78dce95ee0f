package org.mortise.core.duplicates.merge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.duplicates.scan.Scans;

/** Makes one record of two, and two of it again; each in one transaction, and in the caller's name. */
public final class Merger {

    private final Records records;
    private final RecordTypes types;
    private final Transactions transactions;
    private final Callers callers;
    private final MergeLog log;
    private final Scans scans;
    private final Children children;

    public Merger(
            Records records, RecordTypes types, Transactions transactions, Callers callers, MergeLog log, Scans scans) {
        this.records = records;
        this.types = types;
        this.transactions = transactions;
        this.callers = callers;
        this.log = log;
        this.scans = scans;
        this.children = new Children(records, types);
    }

    /**
     * @param kept fields of the survivor that were changed since the merge and so stay as they are
     * @param moved records that point to the restored one again
     */
    public record Undone(MergeLog.Merge merge, List<String> kept, int moved) {}

    /** @param fromMerged per field whether the value of the merged record is to stay; see {@link MergedValues} for the others */
    public MergeLog.Merge merge(String typeName, UUID survivorId, UUID mergedId, Map<String, Boolean> fromMerged) {
        RecordType type = types.require(typeName);
        check(type, survivorId, mergedId, fromMerged);
        UUID id = UUID.randomUUID();
        return inTheName(
                id,
                () -> transactions.required(() -> {
                    RecordData survivor = records.get(typeName, survivorId);
                    RecordData merged = records.get(typeName, mergedId);
                    Map<String, Object> values = MergedValues.of(type, survivor, merged, fromMerged);
                    List<Children.Moved> moved = asPlatform(() -> children.move(typeName, mergedId, survivorId));
                    // Deleted first, so that the survivor can take its unique values.
                    records.write(Write.delete(typeName, mergedId));
                    RecordData after = records.write(
                            Write.update(typeName, survivorId, values).byModule());
                    Map<String, List<Object>> changes = new LinkedHashMap<>();
                    values.keySet()
                            .forEach(field -> changes.put(
                                    field,
                                    Arrays.asList(JsonForm.of(survivor.get(field)), JsonForm.of(after.get(field)))));
                    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
                    MergeLog.Merge merge = new MergeLog.Merge(
                            id,
                            typeName,
                            survivorId,
                            mergedId,
                            "Merged",
                            changes,
                            callers.current().name(),
                            now,
                            null,
                            null);
                    log.store(merge, moved);
                    scans.decide(typeName, survivorId, mergedId, "Merged", merge.mergedBy());
                    return merge;
                }));
    }

    /** Restores both, with what was done since: what somebody changed after the merge stays. */
    public Undone undo(UUID id) {
        MergeLog.Merge merge = log.find(id).orElseThrow(() -> ProblemException.notFound("merge " + id));
        RecordType type = types.require(merge.type());
        return inTheName(
                id,
                () -> transactions.required(() -> {
                    if (log.builtUpon(merge)) {
                        throw ProblemException.of(
                                ProblemType.CONFLICT,
                                "merged-again",
                                "The record that this merge made was merged into another one later; undo that first.");
                    }
                    if (!log.undone(id, callers.current().name())) {
                        throw ProblemException.of(
                                ProblemType.CONFLICT, "merge-undone", "The merge was undone already.");
                    }
                    RecordData survivor = records.get(merge.type(), merge.survivor());
                    List<String> kept = new ArrayList<>();
                    Map<String, Object> former = former(type, merge, survivor, kept);
                    records.write(
                            Write.update(merge.type(), merge.survivor(), former).byModule());
                    records.write(Write.restore(merge.type(), merge.merged()));
                    List<Children.Moved> back = asPlatform(() -> children.back(
                            log.moved(id),
                            Reference.to(merge.type(), merge.survivor()),
                            Reference.to(merge.type(), merge.merged())));
                    int moved = children.visible(back);
                    scans.decide(merge.type(), merge.survivor(), merge.merged(), "Open", null);
                    return new Undone(log.find(id).orElseThrow(), kept, moved);
                }));
    }

    /** The values that the survivor gets back. */
    private static Map<String, Object> former(
            RecordType type, MergeLog.Merge merge, RecordData survivor, List<String> kept) {
        Map<String, Object> values = new LinkedHashMap<>();
        merge.changes().forEach((name, change) -> {
            Field field = type.field(name).orElse(null);
            if (field == null) {
                return;
            }
            Object now = JsonForm.of(survivor.get(name));
            if (MergedValues.withoutNames(now).equals(MergedValues.withoutNames(change.get(1)))) {
                values.put(name, change.get(0));
            } else if (now instanceof List<?> list) {
                values.put(name, withoutWhatCame(field, list, change));
            } else {
                kept.add(name);
            }
        });
        return values;
    }

    /** A list that went on being written in: what the merge brought goes, what came since stays. */
    private static List<?> withoutWhatCame(Field field, List<?> now, List<Object> change) {
        List<?> before = change.get(0) instanceof List<?> list ? list : List.of();
        List<?> after = change.get(1) instanceof List<?> list ? list : List.of();
        return now.stream()
                .filter(item -> before.stream().anyMatch(each -> MergedValues.alike(field, each, item))
                        || after.stream().noneMatch(each -> MergedValues.alike(field, each, item)))
                .toList();
    }

    private static void check(RecordType type, UUID survivor, UUID merged, Map<String, Boolean> fromMerged) {
        List<Violation> violations = new ArrayList<>();
        if (survivor.equals(merged)) {
            violations.add(new Violation("merged", "must be another record than the survivor"));
        }
        for (String name : fromMerged.keySet()) {
            if (type.field(name).filter(MergedValues::own).isEmpty()) {
                violations.add(
                        new Violation("choose." + name, "is no field of " + type.name() + " that can be chosen"));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    /**
     * Whoever may merge two records need not see all that points to them, and none of it may stay behind: consents, for example. It
     * is told under the caller's name.
     */
    private <T> T asPlatform(Supplier<T> work) {
        Caller caller = callers.current();
        return callers.as(new Caller(caller.userId(), caller.name(), true, caller.origin()), work);
    }

    private <T> T inTheName(UUID id, Supplier<T> work) {
        return callers.as(callers.current().through("merge:" + id), work);
    }
}
