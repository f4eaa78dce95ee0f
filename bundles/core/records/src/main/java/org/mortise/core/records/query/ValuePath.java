package org.mortise.core.records.query;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

/**
 * A field of a record, or of the one record that a reference of it points to: {@code amount}, {@code account.industry},
 * {@code account.parentAccount.name}.
 *
 * @param hops the references to follow; empty for a field of the record itself
 */
record ValuePath(List<Hop> hops, FieldPath end) {

    /** @param where the name of the query parameter, for the message */
    static ValuePath parse(RecordTypes types, RecordType type, String selector, String where) {
        List<Hop> hops = new ArrayList<>();
        RecordType owner = type;
        String rest = selector;
        for (Optional<Hop> hop = Hop.first(types, owner, rest, where);
                hop.isPresent();
                hop = Hop.first(types, owner, rest, where)) {
            if (hop.get().path().several()) {
                throw FieldPath.malformed(
                        where, "\"" + selector + "\" leads to several records and so to no one value");
            }
            if (hops.size() == Hop.MAX_HOPS) {
                throw FieldPath.malformed(
                        where, "\"" + selector + "\" follows more than " + Hop.MAX_HOPS + " references");
            }
            hops.add(hop.get());
            owner = hop.get().target();
            rest = hop.get().rest();
        }
        return new ValuePath(List.copyOf(hops), FieldPath.parse(owner, rest, where));
    }

    Field field() {
        return end.field();
    }

    boolean related() {
        return !hops.isEmpty();
    }

    Expression expression(QueryContext context, Expression record) {
        if (hops.isEmpty()) {
            return end.expression(record);
        }
        Hop hop = hops.get(0);
        ValuePath tail = new ValuePath(hops.subList(1, hops.size()), end);
        return ForeignSelect.of(context, hop.target(), other -> tail.expression(context, other), (type, other) -> null)
                .value(hop.reference(record));
    }

    /** What the attribute would hold; a value of a related record comes as the database gives it. */
    Object read(Object value) {
        if (!related() || value == null) {
            return value;
        }
        if (field().type() == FieldType.DATE) {
            return value instanceof java.sql.Date date ? date.toLocalDate() : LocalDate.parse(value.toString());
        }
        if (field().type() == FieldType.DATE_TIME) {
            return value instanceof Timestamp time
                    ? time.toInstant()
                    : value instanceof OffsetDateTime time ? time.toInstant() : value;
        }
        return value;
    }

    /** How a value has to be given to a comparison with {@link #expression}. */
    Object bound(Object value) {
        return related() && value instanceof Instant instant ? Timestamp.from(instant) : value;
    }
}
