package org.mortise.core.records.write;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Field;
import org.mortise.api.records.Group;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.api.security.Callers;
import org.mortise.api.security.RecordAction;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.access.Access;
import org.mortise.core.records.access.SensitiveReads;
import org.mortise.core.records.access.Visibility;
import org.mortise.core.records.computed.Computer;
import org.mortise.core.records.files.FileTable;
import org.mortise.core.records.query.Aggregator;
import org.mortise.core.records.query.AskedFields;
import org.mortise.core.records.query.QueryContext;
import org.mortise.core.records.query.Reader;
import org.mortise.core.records.query.RecordAssembler;
import org.mortise.core.records.units.Units;

/** {@link Records}: hands reads to the reader and writes, inside a transaction, to the writer. */
public final class RecordEngine implements Records {

    private static final int MAX_WRITES = 10_000;

    private final RecordTypes types;
    private final RecordTypes everyType;
    private final Transactions transactions;
    private final Callers callers;
    private final Reader reader;
    private final Aggregator aggregator;
    private final Writer writer;
    private final PermittedHistory permittedHistory;
    private final SensitiveReads reads;
    private final UniqueValues uniqueValues;
    private final Runnable afterWrite;
    private final Computer computer;

    /** As the platform itself sees records, for what must be right whoever writes. */
    private final Reader system;

    /**
     * @param everyType the types as they are; callers get those that they may know
     * @param clock gives the time, and the zone in which the days of questions begin
     * @param afterWrite run after each commit that wrote something
     */
    public RecordEngine(
            RecordTypes everyType,
            Units units,
            Sql sql,
            Transactions transactions,
            Callers callers,
            Extensions extensions,
            AutoNumbers numbers,
            Supplier<Clock> clock,
            Access access,
            SensitiveReads reads,
            Runnable afterWrite) {
        this.everyType = everyType;
        this.reads = reads;
        this.transactions = transactions;
        this.callers = callers;
        this.afterWrite = afterWrite;
        FileTable files = new FileTable(sql);
        Journal journal = new Journal(sql);
        this.uniqueValues = new UniqueValues(sql);
        QueryContext whole =
                new QueryContext(everyType, units, clock, new Visibility(null, everyType, units, sql::postgres));
        this.system = new Reader(whole, files::find);
        this.computer = new Computer(everyType, units, sql, new Aggregator(whole, system::names)::aggregate, journal);
        this.types = access.types(everyType, computer::inputs);
        QueryContext context =
                new QueryContext(types, units, clock, new Visibility(access, everyType, units, sql::postgres));
        this.reader = new Reader(context, files::find);
        this.aggregator = new Aggregator(context, reader::names);
        this.permittedHistory = new PermittedHistory(journal, access, reader);
        ReferenceCheck references = new ReferenceCheck(types, this::living, everyType, this::reallyLiving);
        WriteAccess writeAccess = new WriteAccess(access, reader, everyType);
        this.writer = new Writer(
                units,
                new DraftLoader(everyType, types, units),
                writeAccess,
                new DraftCheck(extensions, references, numbers, computer, writeAccess),
                new RowWriter(units, sql),
                new UniqueClaims(uniqueValues),
                journal,
                new FileClaims(files),
                new RecordAssembler(reader::names, files::find),
                computer);
    }

    /** The types as the current caller knows them. */
    public RecordTypes types() {
        return types;
    }

    /** What computes fields, for those who have it compute them anew. */
    public Computer computer() {
        return computer;
    }

    @Override
    public RecordData get(String type, UUID id) {
        RecordData record = reader.get(type, id);
        reads.records(types.require(type), List.of(record));
        return record;
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids) {
        return find(type, ids, List.of());
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids, Collection<String> fields) {
        List<RecordData> found = reader.find(type, ids, fields);
        reads.records(types.require(type), found);
        return found;
    }

    @Override
    public Optional<RecordData> findUnique(String type, String field, Object value) {
        return Optional.ofNullable(findUnique(type, field, List.of(value)).get(value));
    }

    @Override
    public Map<Object, RecordData> findUnique(String typeName, String fieldName, Collection<?> values) {
        RecordType type = types.require(typeName);
        Field field = type.field(fieldName)
                .filter(Field::unique)
                .orElseThrow(() -> new IllegalArgumentException(typeName + "." + fieldName + " is not a unique field"));
        Map<Object, String> keys = new HashMap<>();
        values.forEach(value -> keys.put(value, UniqueValues.key(value)));
        Map<String, UUID> holders = uniqueValues.holders(type, field, new HashSet<>(keys.values()));
        Map<UUID, RecordData> records = new HashMap<>();
        find(typeName, holders.values()).forEach(record -> records.put(record.id(), record));
        Map<Object, RecordData> found = new HashMap<>();
        keys.forEach((value, key) -> {
            RecordData record = records.get(holders.get(key));
            if (record != null) {
                found.put(value, record);
            }
        });
        return found;
    }

    @Override
    public Page query(Query query) {
        Page page = reader.query(query);
        reads.records(types.require(query.type()), page.items());
        reads.asked(AskedFields.of(types, query), "list");
        return page;
    }

    @Override
    public void check(Query query) {
        reader.check(query);
    }

    @Override
    public List<Group> aggregate(Aggregation aggregation) {
        List<Group> groups = aggregator.aggregate(aggregation);
        reads.asked(AskedFields.of(types, aggregation), "aggregate");
        return groups;
    }

    @Override
    public Map<UUID, String> names(String type, Collection<UUID> ids) {
        return reader.names(type, ids);
    }

    @Override
    public Set<UUID> permitted(String typeName, Collection<UUID> ids, RecordAction action) {
        if (action == RecordAction.CREATE) {
            throw new IllegalArgumentException("Nothing is created with a record that is there");
        }
        RecordType type = types.require(typeName);
        return ids.isEmpty() || reader.unlimited(type, action) ? Set.copyOf(ids) : reader.permitted(type, ids, action);
    }

    @Override
    public List<HistoryEntry> history(String typeName, UUID id, int limit) {
        List<HistoryEntry> history = history(HistoryQuery.of(typeName, id, Math.min(limit, 1000)));
        if (history.isEmpty()) {
            throw ProblemException.notFound(typeName + " " + id);
        }
        return history;
    }

    @Override
    public List<HistoryEntry> history(HistoryQuery query) {
        RecordType type = types.require(query.type());
        RecordType whole = everyType.require(query.type());
        List<HistoryEntry> entries = permittedHistory.read(query, type, whole);
        reads.history(type, entries);
        return entries;
    }

    @Override
    public RecordData write(Write write) {
        return transactions.required(() -> {
            WriteResult result = writeAll(List.of(write)).get(0);
            if (!result.done()) {
                throw result.problem();
            }
            return result.record();
        });
    }

    @Override
    public List<WriteResult> writeAll(List<Write> writes) {
        if (writes.size() > MAX_WRITES) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "At most " + MAX_WRITES + " writes go into one call.");
        }
        return transactions.required(() -> {
            List<WriteResult> results = new ArrayList<>(writer.writeAll(writes, callers.current()));
            // Where nothing was done there may be no commit: an extension may have spoilt the transaction.
            if (results.stream().anyMatch(WriteResult::done)) {
                transactions.afterCommit(afterWrite);
            }
            return results;
        });
    }

    private Set<UUID> living(String type, Set<UUID> ids) {
        return new HashSet<>(reader.living(type, ids));
    }

    private Set<UUID> reallyLiving(String type, Set<UUID> ids) {
        return new HashSet<>(system.living(type, ids));
    }
}
