package org.mortise.core.records.computed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.records.Address;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Reference;

/**
 * What a path of a formula means for a record type.
 *
 * @param field of the record itself
 * @param target the record type that the field refers to, when the path goes there; null otherwise
 * @param targetField the field there; null otherwise
 * @param part of an address or of money; null otherwise
 */
record PathField(Field field, String target, Field targetField, String part) {

    private static final List<String> MONEY_PARTS = List.of("amount", "currency");
    private static final List<String> ADDRESS_PARTS = List.of("street", "city", "state", "postalCode", "country");

    /** Throws {@link FormulaProblem} when there is no such field. */
    static PathField of(FormulaPath path, RecordType type, RecordTypes types) {
        Field field = type.field(path.field()).orElseThrow(() -> unknown(path, type));
        if (path.part() == null) {
            return new PathField(field, null, null, null);
        }
        return switch (field.type()) {
            case MONEY -> withPart(path, type, field, MONEY_PARTS);
            case ADDRESS -> withPart(path, type, field, ADDRESS_PARTS);
            case REFERENCE -> {
                Optional<RecordType> target = types.find(field.target());
                Field there = target.flatMap(each -> each.field(path.part()))
                        .orElseThrow(() -> new FormulaProblem(
                                path.position(), path.text() + ": " + field.target() + " has no field " + path.part()));
                if (there.computed()) {
                    throw new FormulaProblem(
                            path.position(), path.text() + " is computed itself, which works only within one record");
                }
                yield new PathField(field, field.target(), there, null);
            }
            default -> throw unknown(path, type);
        };
    }

    private static PathField withPart(FormulaPath path, RecordType type, Field field, List<String> parts) {
        if (!parts.contains(path.part())) {
            throw unknown(path, type);
        }
        return new PathField(field, null, null, path.part());
    }

    private static FormulaProblem unknown(FormulaPath path, RecordType type) {
        return new FormulaProblem(path.position(), path.text() + " is no field of " + type.name());
    }

    /** @param value of {@link #field}, or of {@link #targetField} when the path goes to another record */
    Object take(Object value) {
        if (part == null || value == null) {
            return value;
        }
        if (value instanceof Money money) {
            return part.equals("amount") ? money.amount() : money.currency();
        }
        Address address = (Address) value;
        return switch (part) {
            case "street" -> address.street();
            case "city" -> address.city();
            case "state" -> address.state();
            case "postalCode" -> address.postalCode();
            default -> address.country();
        };
    }

    /** A value as it might be, to try a formula with. */
    Object sample(boolean second) {
        Field last = targetField == null ? field : targetField;
        Object value = switch (last.type()) {
            case INTEGER, AUTO_NUMBER -> second ? 7L : 1L;
            case DECIMAL, PERCENT -> new BigDecimal(second ? "7.5" : "1");
            case MONEY -> new Money(new BigDecimal(second ? "7.5" : "1"), "EUR");
            case BOOLEAN -> second;
            case DATE -> LocalDate.of(2026, second ? 7 : 1, 15);
            case DATE_TIME -> Instant.parse(second ? "2026-07-15T12:00:00Z" : "2026-01-15T12:00:00Z");
            case ENUMERATION -> last.values().get(second ? last.values().size() - 1 : 0);
            case REFERENCE -> Reference.to(last.target(), new java.util.UUID(0, second ? 2 : 1));
            case ADDRESS -> part == null ? Map.of() : new Address("street", "city", "state", "1", "DE");
            default -> listed(last.type()) ? List.of() : second ? "b" : "a";
        };
        return take(value);
    }

    private static boolean listed(FieldType type) {
        return type == FieldType.LIST || type == FieldType.REFERENCES || type == FieldType.ENUMERATIONS;
    }
}
