package org.mortise.core.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Group;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.api.security.RecordAction;

/** What is created through it is remembered as demo data, in the same transaction. */
final class RememberingRecords implements Records {

    private final Records records;
    private final Transactions transactions;
    private final MadeRecords made;

    RememberingRecords(Records records, Transactions transactions, MadeRecords made) {
        this.records = records;
        this.transactions = transactions;
        this.made = made;
    }

    @Override
    public RecordData write(Write write) {
        return transactions.required(() -> {
            RecordData written = records.write(write);
            if (write.kind() == Write.Kind.CREATE) {
                made.add(List.of(written.reference()));
            }
            return written;
        });
    }

    @Override
    public List<WriteResult> writeAll(List<Write> writes) {
        return transactions.required(() -> {
            List<WriteResult> results = records.writeAll(writes);
            made.add(IntStream.range(0, writes.size())
                    .filter(i -> writes.get(i).kind() == Write.Kind.CREATE
                            && results.get(i).done())
                    .mapToObj(i -> results.get(i).record().reference())
                    .toList());
            return results;
        });
    }

    @Override
    public RecordData get(String type, UUID id) {
        return records.get(type, id);
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids) {
        return records.find(type, ids);
    }

    @Override
    public List<RecordData> find(String type, Collection<UUID> ids, Collection<String> fields) {
        return records.find(type, ids, fields);
    }

    @Override
    public Set<UUID> permitted(String type, Collection<UUID> ids, RecordAction action) {
        return records.permitted(type, ids, action);
    }

    @Override
    public Optional<RecordData> findUnique(String type, String field, Object value) {
        return records.findUnique(type, field, value);
    }

    @Override
    public Map<Object, RecordData> findUnique(String type, String field, Collection<?> values) {
        return records.findUnique(type, field, values);
    }

    @Override
    public Page query(Query query) {
        return records.query(query);
    }

    @Override
    public void check(Query query) {
        records.check(query);
    }

    @Override
    public List<Group> aggregate(Aggregation aggregation) {
        return records.aggregate(aggregation);
    }

    @Override
    public Map<UUID, String> names(String type, Collection<UUID> ids) {
        return records.names(type, ids);
    }

    @Override
    public List<HistoryEntry> history(String type, UUID id, int limit) {
        return records.history(type, id, limit);
    }

    @Override
    public List<HistoryEntry> history(HistoryQuery query) {
        return records.history(query);
    }
}
