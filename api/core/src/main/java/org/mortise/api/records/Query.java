package org.mortise.api.records;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** What to list. Immutable; made by {@link #of} and narrowed by the methods, each of which returns a new one. */
@ProviderType
public final class Query {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** The database walks over what is skipped. */
    public static final int MAX_OFFSET = 1_000_000;

    private final String type;
    private final String filter;
    private final List<String> sort;
    private final int limit;
    private final String cursor;
    private final int offset;
    private final boolean total;
    private final boolean deleted;
    private final List<String> fields;
    private final List<UUID> ids;

    private Query(
            String type,
            String filter,
            List<String> sort,
            int limit,
            String cursor,
            int offset,
            boolean total,
            boolean deleted,
            List<String> fields,
            List<UUID> ids) {
        this.type = type;
        this.filter = filter;
        this.sort = List.copyOf(sort);
        this.limit = limit;
        this.cursor = cursor;
        this.offset = offset;
        this.total = total;
        this.deleted = deleted;
        this.fields = List.copyOf(fields);
        this.ids = ids == null ? null : List.copyOf(ids);
    }

    public static Query of(String type) {
        return new Query(type, null, List.of(), DEFAULT_LIMIT, null, 0, false, false, List.of(), null);
    }

    /** @param rsql a FIQL/RSQL expression over the type's fields; null for all */
    public Query where(String rsql) {
        return new Query(type, rsql, sort, limit, cursor, offset, total, deleted, fields, ids);
    }

    /** @param keys names of fields, each with a {@code -} before it for descending; the id is always the last one */
    public Query sort(List<String> keys) {
        return new Query(type, filter, keys, limit, cursor, offset, total, deleted, fields, ids);
    }

    /** @param count 1 to {@link #MAX_LIMIT} over REST; inside the JVM up to 10,000 */
    public Query limit(int count) {
        return new Query(type, filter, sort, count, cursor, offset, total, deleted, fields, ids);
    }

    /** @param token {@link Page#nextCursor()} of the page before, null for the first page */
    public Query cursor(String token) {
        return new Query(type, filter, sort, limit, token, offset, total, deleted, fields, ids);
    }

    /**
     * Begins somewhere in the list, for who looks at a part of it; one who reads all of it goes by {@link #cursor}, which is quicker and stays right
     * while records come and go.
     *
     * @param records how many to skip, 0 to {@link #MAX_OFFSET}; not together with a cursor
     */
    public Query offset(int records) {
        return new Query(type, filter, sort, limit, cursor, records, total, deleted, fields, ids);
    }

    /** Whether to count all records that match. */
    public Query total(boolean wanted) {
        return new Query(type, filter, sort, limit, cursor, offset, wanted, deleted, fields, ids);
    }

    /** Whether to list the deleted records instead of the living ones. */
    public Query deleted(boolean wanted) {
        return new Query(type, filter, sort, limit, cursor, offset, total, wanted, fields, ids);
    }

    /** @param names the fields to read; empty for all. The id and the version are always there. */
    public Query select(List<String> names) {
        return new Query(type, filter, sort, limit, cursor, offset, total, deleted, names, ids);
    }

    /** @param candidates the only records to look at, at most 10,000; null for all */
    public Query among(Collection<UUID> candidates) {
        List<UUID> chosen = candidates == null ? null : List.copyOf(candidates);
        return new Query(type, filter, sort, limit, cursor, offset, total, deleted, fields, chosen);
    }

    public String type() {
        return type;
    }

    public String filter() {
        return filter;
    }

    public List<String> sort() {
        return sort;
    }

    public int limit() {
        return limit;
    }

    public String cursor() {
        return cursor;
    }

    public int offset() {
        return offset;
    }

    public boolean total() {
        return total;
    }

    public boolean deleted() {
        return deleted;
    }

    public List<String> fields() {
        return fields;
    }

    /** Null when all records are looked at. */
    public List<UUID> ids() {
        return ids;
    }
}
