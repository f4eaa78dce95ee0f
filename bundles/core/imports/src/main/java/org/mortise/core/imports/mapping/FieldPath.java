package org.mortise.core.imports.mapping;

import java.util.List;
import java.util.Optional;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;

/**
 * The field that a column fills, or a part of it.
 *
 * @param field of the record type
 * @param part of an address, of money ({@code amount}, {@code currency}) or of a reference ({@code id}); null for all of it
 */
public record FieldPath(Field field, String part) {

    public static final List<String> ADDRESS = List.of("street", "city", "state", "postalCode", "country");
    static final String CURRENCY = "currency";
    static final String AMOUNT = "amount";
    static final String ID = "id";

    /** @param path as in a filter; {@code custom.} before the name of a custom field may be left out */
    public static Optional<FieldPath> of(RecordType type, String path) {
        String plain = path.startsWith("custom.") ? path.substring("custom.".length()) : path;
        int dot = plain.indexOf('.');
        String part = dot < 0 ? null : plain.substring(dot + 1);
        return type.field(dot < 0 ? plain : plain.substring(0, dot))
                .filter(field -> part == null || parts(field.type()).contains(part))
                .map(field -> new FieldPath(field, part));
    }

    public String text() {
        return part == null ? field.name() : field.name() + "." + part;
    }

    private static List<String> parts(FieldType type) {
        return switch (type) {
            case ADDRESS -> ADDRESS;
            case MONEY -> List.of(AMOUNT, CURRENCY);
            case REFERENCE -> List.of(ID);
            default -> List.of();
        };
    }
}
