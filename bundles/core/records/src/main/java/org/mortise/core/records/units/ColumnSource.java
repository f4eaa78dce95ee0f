package org.mortise.core.records.units;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.mortise.api.records.Address;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;

/** One column of a row: which part of which field it has, and how that is written to the database. */
final class ColumnSource {

    /** The part of a value in the Java form that an attribute of an entity holds. */
    @FunctionalInterface
    interface Part {
        Object of(Object value);
    }

    final String column;
    private final String field;
    private final Part part;
    private final UnaryOperator<Object> toColumn;
    private final Object missing;
    private final Object none;

    /**
     * @param field null when the column always gets the same
     * @param missing what the column of a new row gets when the field has no value, in the form of the database
     */
    ColumnSource(String field, Part part, AbstractDirectMapping mapping, AbstractSession session, Object missing) {
        this(
                mapping.getField().getNameDelimited(session.getPlatform()),
                field,
                part,
                held -> mapping.getFieldValue(converted(mapping, held), session),
                missing,
                isPrimitive(mapping) ? missing : null);
    }

    /**
     * @param toColumn from what an attribute holds to what the database takes
     * @param none what the column gets when the field loses its value
     */
    ColumnSource(String column, String field, Part part, UnaryOperator<Object> toColumn, Object missing, Object none) {
        this.column = column;
        this.field = field;
        this.part = part;
        this.toColumn = toColumn;
        this.missing = missing;
        this.none = none;
    }

    /** What a new row gets. */
    Object read(Map<String, ?> values) {
        return read(values, missing);
    }

    /** What a row gets that is there already. */
    Object change(Map<String, ?> values) {
        return read(values, none);
    }

    /** Whether it has a part of one of these fields. */
    boolean isOf(Set<String> fields) {
        return field != null && fields.contains(field);
    }

    private Object read(Map<String, ?> values, Object otherwise) {
        Object value = field == null ? null : values.get(field);
        Object held = value == null ? null : part.of(value);
        return held == null ? otherwise : toColumn.apply(held);
    }

    private static boolean isPrimitive(AbstractDirectMapping mapping) {
        return mapping.getAttributeClassification() != null
                && mapping.getAttributeClassification().isPrimitive();
    }

    /** Entities may map a whole number by an Integer. */
    private static Object converted(AbstractDirectMapping mapping, Object held) {
        return held instanceof Long number && mapping.getAttributeClassification() == Integer.class
                ? Integer.valueOf(number.intValue())
                : held;
    }

    /** What the attribute that is named like the field holds. */
    static Part main(Field field) {
        if (field.type() == FieldType.MONEY) {
            return value -> ((Money) value).amount();
        }
        if (field.type() == FieldType.FILE) {
            return value -> ((StoredFile) value).id();
        }
        return field.type() == FieldType.REFERENCE ? value -> ((Reference) value).id() : value -> value;
    }

    /** What the attribute holds that stands beside that one: a currency, or the type of a reference to any. */
    static Part second(Field field) {
        return field.type() == FieldType.MONEY
                ? value -> ((Money) value).currency()
                : value -> ((Reference) value).type();
    }

    static Object part(Address address, String name) {
        return switch (name) {
            case "street" -> address.street();
            case "city" -> address.city();
            case "state" -> address.state();
            case "postalCode" -> address.postalCode();
            case "country" -> address.country();
            default -> null;
        };
    }
}
