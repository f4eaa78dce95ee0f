package org.mortise.core.records.query;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;

/**
 * One part of a sort order. A missing value counts as the greatest, whatever the database would do by itself.
 *
 * @param selector as it was asked for, without the sign
 */
record SortKey(QueryContext context, String selector, ValuePath path, boolean descending) {

    private static final int MAX_KEYS = 5;

    /** The keys asked for, made unique by the id at the end. Newest first when nothing is asked for. */
    static List<SortKey> parse(QueryContext context, RecordType type, List<String> sort) {
        List<SortKey> keys = new ArrayList<>();
        if (sort.size() > MAX_KEYS) {
            throw FieldPath.malformed("sort", "takes at most " + MAX_KEYS + " fields");
        }
        boolean unique = false;
        for (String part : sort) {
            boolean descending = part.startsWith("-");
            String selector = descending || part.startsWith("+") ? part.substring(1) : part;
            ValuePath path = ValuePath.parse(context.types(), type, selector, "sort");
            if (!sortable(path)) {
                throw FieldPath.malformed("sort", "\"" + part + "\" cannot be sorted by");
            }
            keys.add(new SortKey(context, selector, path, descending));
            unique |= !path.related() && path.end().isId();
        }
        if (!unique) {
            ValuePath id = ValuePath.parse(context.types(), type, SystemFields.ID, "sort");
            keys.add(new SortKey(context, SystemFields.ID, id, keys.isEmpty()));
        }
        return keys;
    }

    private static boolean sortable(ValuePath path) {
        FieldPath end = path.end();
        boolean pointer = end.isId() || end.field().type() == FieldType.REFERENCE;
        return !end.several()
                && end.field().type().sortable()
                && end.field() == end.owner()
                && !(path.related() && pointer);
    }

    Field field() {
        return path.field();
    }

    boolean isId() {
        return !path.related() && path.end().isId();
    }

    Expression value(Expression record) {
        return path.expression(context, record);
    }

    Expression ordering(Expression record) {
        Expression value = value(record);
        if (isId()) {
            return descending ? value.descending() : value.ascending();
        }
        return descending ? value.descending().nullsFirst() : value.ascending().nullsLast();
    }

    /** The records that come behind the value in this key alone. Null when nothing does. */
    Expression behind(Expression record, Object value) {
        Expression attribute = value(record);
        if (descending) {
            return value == null ? attribute.notNull() : attribute.lessThan(path.bound(value));
        }
        if (value == null) {
            return null;
        }
        Expression greater = attribute.greaterThan(path.bound(value));
        return isId() ? greater : greater.or(attribute.isNull());
    }

    Expression level(Expression record, Object value) {
        Expression attribute = value(record);
        return value == null ? attribute.isNull() : attribute.equal(path.bound(value));
    }
}
