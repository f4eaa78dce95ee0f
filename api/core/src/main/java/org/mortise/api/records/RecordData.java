package org.mortise.api.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A record as it was read: a detached, immutable copy. The values are in the Java form that the package describes; fields
 * without a value are absent or null, custom fields stand beside the others under their plain name.
 */
@ProviderType
public final class RecordData {

    private final String type;
    private final UUID id;
    private final long version;
    private final Map<String, Object> values;

    public RecordData(String type, UUID id, long version, Map<String, Object> values) {
        this.type = type;
        this.id = id;
        this.version = version;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public String type() {
        return type;
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes of the record; the ETag over REST. */
    public long version() {
        return version;
    }

    public Map<String, Object> values() {
        return values;
    }

    public Object get(String field) {
        return values.get(field);
    }

    public String text(String field) {
        return (String) values.get(field);
    }

    public Long integer(String field) {
        return (Long) values.get(field);
    }

    public BigDecimal decimal(String field) {
        return (BigDecimal) values.get(field);
    }

    public Money money(String field) {
        return (Money) values.get(field);
    }

    public boolean is(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    public LocalDate date(String field) {
        return (LocalDate) values.get(field);
    }

    public Instant instant(String field) {
        return (Instant) values.get(field);
    }

    public Reference reference(String field) {
        return (Reference) values.get(field);
    }

    /** The items of a {@link FieldType#LIST}; empty when there are none. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list(String field) {
        Object value = values.get(field);
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    /** A pointer to this record, without its name. */
    public Reference reference() {
        return Reference.to(type, id);
    }
}
