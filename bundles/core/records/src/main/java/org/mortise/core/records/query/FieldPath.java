package org.mortise.core.records.query;

import java.util.List;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;
import org.mortise.core.records.units.EntityAccess;

/**
 * What a selector such as {@code stage}, {@code custom.tier}, {@code billingAddress.city}, {@code amount.currency} or
 * {@code emailAddresses.address} means.
 *
 * @param field what stands at the end of the path
 * @param owner the field of the record at its beginning; the same as {@code field} for a plain one
 */
record FieldPath(Field field, Field owner) {

    static final List<String> ADDRESS_PARTS = List.of("street", "city", "state", "postalCode", "country");

    /** @param where the name of the query parameter, for the message */
    static FieldPath parse(RecordType type, String selector, String where) {
        String path = selector.startsWith("custom.") ? selector.substring("custom.".length()) : selector;
        int dot = path.indexOf('.');
        Field owner =
                type.field(dot < 0 ? path : path.substring(0, dot)).orElseThrow(() -> unknown(type, selector, where));
        if (dot < 0) {
            return new FieldPath(owner, owner);
        }
        String part = path.substring(dot + 1);
        return switch (owner.type()) {
            case ADDRESS ->
                ADDRESS_PARTS.contains(part)
                        ? new FieldPath(new FieldBuilder(part, FieldType.TEXT).build(), owner)
                        : fail(type, selector, where);
            case MONEY ->
                switch (part) {
                    case "amount" -> new FieldPath(owner, owner);
                    case "currency" -> new FieldPath(new FieldBuilder(part, FieldType.TEXT).build(), owner);
                    default -> fail(type, selector, where);
                };
            case REFERENCE, REFERENCES ->
                "id".equals(part)
                        ? new FieldPath(owner, owner)
                        : "type".equals(part) && owner.targetsAny()
                                ? new FieldPath(new FieldBuilder(part, FieldType.TEXT).build(), owner)
                                : fail(type, selector, where);
            case LIST ->
                owner.items().stream()
                        .filter(item -> item.name().equals(part))
                        .findFirst()
                        .map(item -> new FieldPath(item, owner))
                        .orElseThrow(() -> unknown(type, selector, where));
            default -> fail(type, selector, where);
        };
    }

    Expression expression(Expression record) {
        if (field == owner) {
            boolean several = owner.type() == FieldType.REFERENCES || owner.type() == FieldType.ENUMERATIONS;
            return several ? record.anyOf(owner.name()) : record.get(owner.name());
        }
        return switch (owner.type()) {
            case MONEY -> record.get(owner.name() + "Currency");
            case REFERENCE -> record.get(owner.name() + EntityAccess.TYPE);
            case LIST -> record.anyOf(owner.name()).get(field.name());
            default -> record.get(owner.name()).get(field.name());
        };
    }

    boolean several() {
        return owner.type() == FieldType.LIST
                || owner.type() == FieldType.REFERENCES
                || owner.type() == FieldType.ENUMERATIONS;
    }

    /** Whether wildcards make sense. */
    boolean textual() {
        return !isId()
                && switch (field.type()) {
                    case TEXT, LONG_TEXT, RICH_TEXT, EMAIL, PHONE, URL, ENUMERATION -> true;
                    default -> false;
                };
    }

    /** Whether periods such as {@code thisWeek} make sense. */
    boolean dated() {
        return field.type() == FieldType.DATE || field.type() == FieldType.DATE_TIME;
    }

    boolean isId() {
        return SystemFields.ID.equals(field.name()) && field == owner;
    }

    static ProblemException malformed(String where, String message) {
        return new ProblemException(
                ProblemType.MALFORMED, null, where + ": " + message, List.of(new Violation(where, message)), null);
    }

    private static FieldPath fail(RecordType type, String selector, String where) {
        throw unknown(type, selector, where);
    }

    private static ProblemException unknown(RecordType type, String selector, String where) {
        return malformed(where, "\"" + Argument.shortened(selector) + "\" is no field of " + type.name());
    }
}
