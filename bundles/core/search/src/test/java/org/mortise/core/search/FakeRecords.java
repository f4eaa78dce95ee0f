package org.mortise.core.search;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;

/** Records in memory, with the log of their changes. */
public final class FakeRecords {

    public final FakeLog log = new FakeLog();
    public final AtomicInteger scans = new AtomicInteger();
    private final Map<String, RecordType> types = new TreeMap<>();
    private final Map<UUID, RecordData> living = new TreeMap<>();
    private int pageSize = 3;

    public synchronized RecordType type(String name, Field... fields) {
        List<Field> all = new ArrayList<>(List.of(
                new FieldBuilder(SystemFields.ID, FieldType.TEXT).build(),
                new FieldBuilder(SystemFields.MODIFIED_AT, FieldType.DATE_TIME).build(),
                new FieldBuilder("name", FieldType.TEXT).build()));
        all.addAll(List.of(fields));
        RecordType type = new RecordType(
                name, name + "s", "test", "test", name, List.of("name"), all, "/api/test/" + name + "s", name);
        types.put(name, type);
        return type;
    }

    /** As if its plugin were uninstalled. */
    public synchronized RecordType remove(String type) {
        return types.remove(type);
    }

    public synchronized void add(RecordType type) {
        types.put(type.name(), type);
    }

    public UUID create(String type, String name, Object... more) {
        UUID id = UUID.randomUUID();
        write(type, id, name, more);
        return id;
    }

    public synchronized void write(String type, UUID id, String name, Object... more) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SystemFields.MODIFIED_AT, Instant.now());
        values.put("name", name);
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        quietly(type, id, values);
        log.add(type, id);
    }

    /** Without an event. */
    public synchronized void quietly(String type, UUID id, Map<String, Object> values) {
        living.put(id, new RecordData(type, id, 1, values));
    }

    public synchronized void delete(UUID id) {
        log.add(living.remove(id).type(), id);
    }

    public RecordTypes types() {
        return new RecordTypes() {
            @Override
            public Collection<RecordType> all() {
                synchronized (FakeRecords.this) {
                    return List.copyOf(types.values());
                }
            }

            @Override
            public Optional<RecordType> find(String name) {
                synchronized (FakeRecords.this) {
                    return Optional.ofNullable(types.get(name));
                }
            }

            @Override
            public RecordType require(String name) {
                return find(name).orElseThrow();
            }

            @Override
            public Optional<RecordType> find(String plugin, String collection) {
                return Optional.empty();
            }
        };
    }

    /** Of the methods of {@link Records} those that the search uses. */
    public Records records() {
        return (Records) Proxy.newProxyInstance(
                Records.class.getClassLoader(),
                new Class<?>[] {Records.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "find" -> find((String) arguments[0], (Collection<?>) arguments[1]);
                    case "query" -> page((Query) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private synchronized List<RecordData> find(String type, Collection<?> ids) {
        if (!types.containsKey(type)) {
            throw new IllegalStateException(type + " is not installed");
        }
        return living.values().stream()
                .filter(record -> record.type().equals(type) && ids.contains(record.id()))
                .toList();
    }

    private synchronized Page page(Query query) {
        List<RecordData> all = new ArrayList<>(living.values().stream()
                .filter(record -> record.type().equals(query.type()))
                .filter(record ->
                        query.filter() == null || record.get(query.filter().replace("=null=false", "")) != null)
                .toList());
        if (query.total()) {
            return new Page(List.of(), null, (long) all.size());
        }
        if (query.limit() == 1) {
            return new Page(all.stream().limit(1).toList(), null, null);
        }
        scans.incrementAndGet();
        int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        int to = Math.min(all.size(), from + pageSize);
        return new Page(all.subList(from, to), to < all.size() ? String.valueOf(to) : null, null);
    }

    /** Values for {@link #quietly}. */
    public static Map<String, Object> named(String name) {
        return new HashMap<>(Map.of("name", name));
    }
}
