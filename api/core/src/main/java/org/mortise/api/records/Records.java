package org.mortise.api.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.security.RecordAction;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads and writes records of every type. An OSGi service of the platform, safe for use by many threads.
 *
 * <p>Everything happens in the name of the {@linkplain org.mortise.api.security.Callers#current() current caller}. Writes run
 * in the transaction of the calling thread when there is one ({@link Transactions}), otherwise in one of their own; on the
 * way: permission, {@link RecordPreparer}s, constraints, {@link RecordValidator}s, row, audit entry, event in the outbox. When
 * a method throws {@link org.mortise.api.errors.ProblemException} the transaction is marked for rollback.
 */
@ProviderType
public interface Records {

    /** The record; NOT_FOUND when there is none or it is deleted. */
    RecordData get(String type, UUID id);

    /** Those of the ids that are there and living, in no particular order; one query for all. */
    List<RecordData> find(String type, Collection<UUID> ids);

    /**
     * The same with some of their fields only, which costs less; others may be missing.
     *
     * @param fields names; empty for all. The id and the version are always there.
     */
    default List<RecordData> find(String type, Collection<UUID> ids, Collection<String> fields) {
        return find(type, ids);
    }

    /** The living record whose unique field has this value, letter case ignored. */
    Optional<RecordData> findUnique(String type, String field, Object value);

    /** MALFORMED when the filter, the sort or the cursor cannot be understood. */
    Page query(Query query);

    /**
     * Says whether a question can be understood now, for those who keep it for later: MALFORMED when the filter, the sort, the
     * fields or the cursor cannot. Asks the database nothing.
     */
    default void check(Query query) {
        query(query.limit(1));
    }

    /** In the order of the group keys. MALFORMED when it cannot be understood. */
    List<Group> aggregate(Aggregation aggregation);

    /** The names of records, deleted ones included, one query for all; ids that do not exist are absent. */
    Map<UUID, String> names(String type, Collection<UUID> ids);

    /** The living records whose unique field has one of these values, by the value as it was asked for; one query for all. */
    Map<Object, RecordData> findUnique(String type, String field, Collection<?> values);

    /**
     * Those of the records with which the caller may do something, by the conditions that a write will be asked. At most one query
     * for a thousand ids; none for who may do it with every record of the type.
     *
     * @param ids of records that the caller has read, deleted ones included; of others that are among them nothing is promised
     * @param action READ, EDIT or DELETE
     * @return ids of those given; never null
     * @throws IllegalArgumentException for CREATE, which is not done with a record
     */
    default Set<UUID> permitted(String type, Collection<UUID> ids, RecordAction action) {
        throw new UnsupportedOperationException("This implementation is older than the method");
    }

    /** The changes of a record, the newest first; a deleted record's too. */
    List<HistoryEntry> history(String type, UUID id, int limit);

    /**
     * The changes of several records of one type, the newest first; purged records' too. Nothing for records that never were.
     *
     * @throws org.mortise.api.errors.ProblemException NOT_FOUND when the type is not installed
     */
    default List<HistoryEntry> history(HistoryQuery query) {
        throw new UnsupportedOperationException("This implementation is older than the method");
    }

    /** Does one write and returns the record as it is then. */
    RecordData write(Write write);

    /**
     * Does many writes with the same care as single ones and far fewer statements. A refused write does not disturb the
     * others; whoever wants all or nothing looks at the results and rolls back.
     *
     * @param writes at most 10,000, of any types
     * @return one result a write, in their order
     */
    List<WriteResult> writeAll(List<Write> writes);
}
