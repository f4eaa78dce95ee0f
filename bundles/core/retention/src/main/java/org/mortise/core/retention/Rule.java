package org.mortise.core.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;

/**
 * What is to go, and when.
 *
 * @param id null for a rule that is not stored
 * @param type the name of a record type, or {@link #EVERY_TYPE}
 * @param filter null for all records
 * @param since the field from which the days are counted
 */
record Rule(UUID id, String name, String type, String filter, String since, long days, String action, boolean active) {

    static final String DELETE = "delete";
    static final String PURGE = "purge";
    static final String ANONYMISE = "anonymise";

    /** For what was deleted, of whatever type. */
    static final String EVERY_TYPE = "*";

    static Rule of(RecordData record) {
        return new Rule(
                record.id(),
                record.text("name"),
                record.text("type"),
                record.text("filter"),
                record.text("since"),
                record.integer("days"),
                record.text("action"),
                record.is("active"));
    }

    boolean everyType() {
        return EVERY_TYPE.equals(type);
    }

    /** Whether it is about records that were deleted already. */
    boolean ofDeleted() {
        return PURGE.equals(action) && SystemFields.DELETED_AT.equals(since);
    }

    /** The records whose time has come. */
    Query query(RecordType of, Instant now) {
        String old = selector(of) + "=le=" + until(of, now);
        return Query.of(of.name())
                .where(filter == null || filter.isBlank() ? old : "(" + filter + ");" + old)
                .deleted(ofDeleted());
    }

    private String selector(RecordType of) {
        return of.field(since).filter(Field::custom).isPresent() ? "custom." + since : since;
    }

    private String until(RecordType of, Instant now) {
        boolean date =
                of.field(since).filter(field -> field.type() == FieldType.DATE).isPresent();
        return date
                ? LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days).toString()
                : now.minus(days, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString();
    }
}
