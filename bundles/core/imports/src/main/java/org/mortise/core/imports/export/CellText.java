package org.mortise.core.imports.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mortise.api.records.Address;
import org.mortise.api.records.Field;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;
import org.mortise.core.imports.csv.FormulaGuard;
import org.mortise.core.imports.mapping.FieldPath;

/** The text of a cell for a value in the Java form. */
final class CellText {

    private static final String SEPARATOR = "; ";

    private CellText() {}

    static String of(Object value, FieldPath path) {
        String text = text(value, path);
        return text == null ? "" : FormulaGuard.guard(text);
    }

    /** For a format whose cells have types: numbers, dates and truth values as they are, everything else as its text. */
    static Object typed(Object value, FieldPath path) {
        if (value instanceof Money money && !"currency".equals(path.part())) {
            return money.amount();
        }
        boolean plain = value instanceof BigDecimal
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Instant;
        return plain ? value : text(value, path);
    }

    private static String text(Object value, FieldPath path) {
        if (value instanceof Money money) {
            return "currency".equals(path.part()) ? money.currency() : plain(money.amount());
        }
        if (value instanceof Address address) {
            return part(address, path.part());
        }
        if (value instanceof Reference reference) {
            return reference(reference, path.part());
        }
        if (value instanceof StoredFile file) {
            return path.part() == null && file.name() != null
                    ? file.name()
                    : file.id().toString();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> item(item, path))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(SEPARATOR));
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        return value == null ? null : value.toString();
    }

    private static String reference(Reference reference, String part) {
        if (FieldPath.TYPE.equals(part)) {
            return reference.type();
        }
        return part == null && reference.name() != null
                ? reference.name()
                : reference.id().toString();
    }

    private static String item(Object item, FieldPath path) {
        if (item instanceof Map<?, ?> map) {
            Field field = path.field();
            // The property that an import of one column fills.
            Field property = field.items().stream()
                    .filter(Field::required)
                    .findFirst()
                    .orElse(field.items().get(0));
            return text(map.get(property.name()), new FieldPath(property, null));
        }
        return text(item, path);
    }

    private static String part(Address address, String part) {
        return switch (part) {
            case "street" -> address.street();
            case "city" -> address.city();
            case "state" -> address.state();
            case "postalCode" -> address.postalCode();
            default -> address.country();
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
