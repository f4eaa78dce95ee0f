package org.mortise.api.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** One thing to do to one record. Immutable. */
@ProviderType
public final class Write {

    /** What to do. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE,
        RESTORE,
        PURGE
    }

    private final Kind kind;
    private final String type;
    private final UUID id;
    private final Map<String, Object> values;
    private final Long expectedVersion;
    private final boolean trusted;

    private Write(Kind kind, String type, UUID id, Map<String, ?> values, Long expectedVersion, boolean trusted) {
        this.kind = kind;
        this.type = type;
        this.id = id;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.expectedVersion = expectedVersion;
        this.trusted = trusted;
    }

    public static Write create(String type, Map<String, ?> values) {
        return new Write(Kind.CREATE, type, null, values, null, false);
    }

    /** Changes the given fields and leaves the others; a null value empties the field. */
    public static Write update(String type, UUID id, Map<String, ?> values) {
        return new Write(Kind.UPDATE, type, id, values, null, false);
    }

    /** Hides the record; it can be restored. */
    public static Write delete(String type, UUID id) {
        return new Write(Kind.DELETE, type, id, Map.of(), null, false);
    }

    public static Write restore(String type, UUID id) {
        return new Write(Kind.RESTORE, type, id, Map.of(), null, false);
    }

    /**
     * Removes a deleted record for good, with its files and the values in its history; that it was purged, when and by whom,
     * stays. Administrators only. CONFLICT when the record is not deleted.
     */
    public static Write purge(String type, UUID id) {
        return new Write(Kind.PURGE, type, id, Map.of(), null, false);
    }

    /** Refuse with PRECONDITION_FAILED when the record has another version by then; null for no check. */
    public Write expecting(Long version) {
        return new Write(kind, type, id, values, version, trusted);
    }

    /** Let the owning module set fields that are read-only for clients. Modules pass their own values only, never a client's. */
    public Write byModule() {
        return new Write(kind, type, id, values, expectedVersion, true);
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    /** Null for a creation. */
    public UUID id() {
        return id;
    }

    public Map<String, Object> values() {
        return values;
    }

    public Long expectedVersion() {
        return expectedVersion;
    }

    public boolean trusted() {
        return trusted;
    }
}
