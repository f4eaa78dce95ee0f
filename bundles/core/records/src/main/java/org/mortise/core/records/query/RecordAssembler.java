package org.mortise.core.records.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.SystemFields;
import org.mortise.core.records.units.EntityAccess;

/** Makes records of entities, with the names of everything they refer to: one query for each type that is referred to. */
public final class RecordAssembler {

    private final Names names;
    private final Function<Collection<UUID>, Map<UUID, StoredFile>> files;

    /** @param files what is known of files, by their ids */
    public RecordAssembler(Names names, Function<Collection<UUID>, Map<UUID, StoredFile>> files) {
        this.names = names;
        this.files = files;
    }

    /** Looks names up in batches. */
    @FunctionalInterface
    public interface Names {
        Map<UUID, String> of(String type, Collection<UUID> ids);
    }

    /** @param fields names of the fields to read; empty for all */
    public List<RecordData> records(RecordType type, EntityAccess access, List<?> entities, Collection<String> fields) {
        List<RecordData> records = new ArrayList<>(entities.size());
        for (Object entity : entities) {
            records.add(record(type, access, entity, fields));
        }
        return named(records);
    }

    /** One record, its references without names. */
    public static RecordData record(RecordType type, EntityAccess access, Object entity, Collection<String> fields) {
        return new RecordData(
                type.name(),
                (UUID) access.raw(entity, SystemFields.ID),
                ((Number) access.raw(entity, SystemFields.VERSION)).longValue(),
                values(type, access, entity, fields));
    }

    /** The same records, of any types, with the names of what they refer to and what is known of their files. */
    public List<RecordData> named(List<RecordData> records) {
        Map<String, Set<UUID>> referred = new HashMap<>();
        Set<UUID> stored = new HashSet<>();
        for (RecordData record : records) {
            for (Object value : record.values().values()) {
                collect(value, referred);
                if (value instanceof StoredFile file) {
                    stored.add(file.id());
                }
            }
        }
        if (referred.isEmpty() && stored.isEmpty()) {
            return records;
        }
        Map<UUID, StoredFile> known = stored.isEmpty() ? Map.of() : files.apply(stored);
        Map<String, Map<UUID, String>> found = new HashMap<>();
        referred.forEach((target, ids) -> found.put(target, names.of(target, ids)));
        List<RecordData> result = new ArrayList<>(records.size());
        for (RecordData record : records) {
            Map<String, Object> values = new LinkedHashMap<>(record.values());
            values.replaceAll((name, value) ->
                    value instanceof StoredFile file ? known.getOrDefault(file.id(), file) : named(value, found));
            result.add(new RecordData(record.type(), record.id(), record.version(), values));
        }
        return result;
    }

    /** The values of one entity; references without names. */
    public static Map<String, Object> values(
            RecordType type, EntityAccess access, Object entity, Collection<String> fields) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            boolean wanted = fields.isEmpty()
                    || fields.contains(field.name())
                    || field.name().equals(SystemFields.ID);
            if (!wanted) {
                continue;
            }
            Object value = field.name().equals(SystemFields.ID)
                    ? access.raw(entity, SystemFields.ID).toString()
                    : access.get(entity, field);
            // A living record does not mention that it is not deleted.
            if (value != null || !field.name().equals(SystemFields.DELETED_AT)) {
                row.put(field.name(), value);
            }
        }
        return row;
    }

    private static void collect(Object value, Map<String, Set<UUID>> referred) {
        if (value instanceof Reference reference) {
            referred.computeIfAbsent(reference.type(), type -> new HashSet<>()).add(reference.id());
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, referred));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> collect(item, referred));
        }
    }

    private static Object named(Object value, Map<String, Map<UUID, String>> found) {
        if (value instanceof Reference reference) {
            return new Reference(
                    reference.type(),
                    reference.id(),
                    found.get(reference.type()).get(reference.id()));
        }
        if (value instanceof List<?> list) {
            List<Object> result = new ArrayList<>(list.size());
            list.forEach(item -> result.add(named(item, found)));
            return result;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> result.put(key, named(item, found)));
            return result;
        }
        return value;
    }
}
