package org.mortise.core.plugins.starting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Field;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.dormant.DormantPlugin;
import org.mortise.core.persistence.dormant.PluginRemains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a plugin is purged: takes away the records that it brought and nobody has made his own. What one file brought goes together or
 * stays together, since a pipeline without some of its stages is of no use to anybody.
 */
public final class UnusedRecords implements PluginRemains {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedRecords.class);

    private final WrittenRecords written;
    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private final Transactions transactions;
    private final Consumer<AuditEvent> audit;

    public UnusedRecords(
            WrittenRecords written,
            Records records,
            RecordTypes types,
            Callers callers,
            Transactions transactions,
            Consumer<AuditEvent> audit) {
        this.written = written;
        this.records = records;
        this.types = types;
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void forget(DormantPlugin plugin) {
        List<WrittenRecord> all = written.of(plugin.id());
        if (all.isEmpty()) {
            return;
        }
        Map<String, List<WrittenRecord>> files = new LinkedHashMap<>();
        all.forEach(each ->
                files.computeIfAbsent(each.file(), any -> new ArrayList<>()).add(each));
        List<String> removed = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        callers.as(Caller.SYSTEM.through("plugin:" + plugin.id()), () -> {
            files.values()
                    .forEach(file -> (remove(plugin, file) ? removed : kept)
                            .addAll(file.stream().map(WrittenRecord::externalId).toList()));
            return null;
        });
        LOG.info(
                "Of the records that {} brought, {} are gone and {} are kept: {}",
                plugin.id(),
                removed.size(),
                kept.size(),
                kept);
        audit.accept(new AuditEvent(
                "starting-records-purged",
                null,
                null,
                null,
                "plugin",
                plugin.id(),
                Map.of("removed", String.join(", ", removed), "kept", String.join(", ", kept))));
    }

    private boolean remove(DormantPlugin plugin, List<WrittenRecord> file) {
        try {
            return transactions.requiresNew(() -> {
                List<WrittenRecord> living = living(plugin, file);
                if (living == null || used(living)) {
                    return false;
                }
                Collections.reverse(living);
                for (WrittenRecord record : living) {
                    records.write(Write.delete(record.type(), record.id()));
                    records.write(Write.purge(record.type(), record.id()));
                }
                file.forEach(record -> written.forget(plugin.id(), record));
                return true;
            });
        } catch (ProblemException e) {
            // Whoever has the type says that it is needed.
            LOG.info("What {} brought stays: {}", plugin.id(), e.detail());
            return false;
        }
    }

    /** Those that are there still; null when somebody has changed one, or when its type is away. */
    private List<WrittenRecord> living(DormantPlugin plugin, List<WrittenRecord> file) {
        List<WrittenRecord> living = new ArrayList<>();
        for (WrittenRecord each : file) {
            if (plugin.recordTypes().contains(each.type())) {
                continue;
            }
            if (types.find(each.type()).isEmpty()) {
                return null;
            }
            for (RecordData found : records.find(each.type(), List.of(each.id()), List.of(SystemFields.MODIFIED_BY))) {
                if (found.reference(SystemFields.MODIFIED_BY) != null) {
                    return null;
                }
                living.add(each);
            }
        }
        return living;
    }

    /** Whether any other record points to one of them. */
    private boolean used(List<WrittenRecord> living) {
        Map<String, Set<UUID>> ids = living.stream()
                .collect(Collectors.groupingBy(
                        WrittenRecord::type, Collectors.mapping(WrittenRecord::id, Collectors.toSet())));
        for (RecordType type : types.all()) {
            for (Field field : type.fields()) {
                if (used(type, path(field), field.target(), ids)) {
                    return true;
                }
                for (Field item : field.items()) {
                    if (used(type, path(field) + "." + item.name(), item.target(), ids)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean used(RecordType type, String path, String target, Map<String, Set<UUID>> ids) {
        if (target == null) {
            return false;
        }
        Collection<String> targets = target.equals(Field.ANY) ? ids.keySet() : List.of(target);
        Set<UUID> own = ids.getOrDefault(type.name(), Set.of());
        for (String one : targets) {
            Set<UUID> pointedTo = ids.getOrDefault(one, Set.of());
            if (!pointedTo.isEmpty()) {
                String filter =
                        path + "=in=(" + pointedTo.stream().map(UUID::toString).collect(Collectors.joining(",")) + ")";
                Query query = Query.of(type.name())
                        .where(filter)
                        .select(List.of(SystemFields.ID))
                        .limit(own.size() + 1);
                if (records.query(query).items().stream().anyMatch(record -> !own.contains(record.id()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String path(Field field) {
        return field.custom() ? "custom." + field.name() : field.name();
    }
}
