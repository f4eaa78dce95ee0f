package org.mortise.core.records.query;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;

/**
 * One part of a sort order. A missing value counts as the greatest, whatever the database would do by itself.
 *
 * @param attribute of the entity
 * @param field that it is the attribute of
 */
record SortKey(String attribute, Field field, boolean descending) {

    private static final int MAX_KEYS = 5;

    /** The keys asked for, made unique by the id at the end. Newest first when nothing is asked for. */
    static List<SortKey> parse(RecordType type, List<String> sort) {
        List<SortKey> keys = new ArrayList<>();
        if (sort.size() > MAX_KEYS) {
            throw FieldPath.malformed("sort", "takes at most " + MAX_KEYS + " fields");
        }
        boolean unique = false;
        for (String part : sort) {
            boolean descending = part.startsWith("-");
            FieldPath path =
                    FieldPath.parse(type, descending || part.startsWith("+") ? part.substring(1) : part, "sort");
            if (path.several() || !path.field().type().sortable() || path.field() != path.owner()) {
                throw FieldPath.malformed("sort", "\"" + part + "\" cannot be sorted by");
            }
            keys.add(new SortKey(path.field().name(), path.field(), descending));
            unique |= path.isId();
        }
        if (!unique) {
            keys.add(new SortKey(SystemFields.ID, type.field(SystemFields.ID).orElseThrow(), keys.isEmpty()));
        }
        return keys;
    }

    boolean isId() {
        return SystemFields.ID.equals(attribute);
    }

    Expression ordering(Expression record) {
        Expression value = record.get(attribute);
        if (isId()) {
            return descending ? value.descending() : value.ascending();
        }
        return descending ? value.descending().nullsFirst() : value.ascending().nullsLast();
    }

    /** The records that come behind the value in this key alone. Null when nothing does. */
    Expression behind(Expression record, Object value) {
        Expression attributeValue = record.get(attribute);
        if (descending) {
            return value == null ? attributeValue.notNull() : attributeValue.lessThan(value);
        }
        if (value == null) {
            return null;
        }
        Expression greater = attributeValue.greaterThan(value);
        return isId() ? greater : greater.or(attributeValue.isNull());
    }

    Expression level(Expression record, Object value) {
        Expression attributeValue = record.get(attribute);
        return value == null ? attributeValue.isNull() : attributeValue.equal(value);
    }
}
