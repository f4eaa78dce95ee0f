package org.mortise.core.imports.mapping;

import java.util.List;
import java.util.Optional;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;

/**
 * The field that a column fills, or a part of it.
 *
 * @param field of the record type
 * @param part of an address, of money ({@code amount}, {@code currency}), of a reference ({@code id}, and {@code type} when it
 *     may point to any) or of a file ({@code id}); null for all of it
 */
public record FieldPath(Field field, String part) {

    public static final List<String> ADDRESS = List.of("street", "city", "state", "postalCode", "country");
    static final String CURRENCY = "currency";
    static final String AMOUNT = "amount";
    public static final String ID = "id";
    public static final String TYPE = "type";

    /** @param path as in a filter; {@code custom.} before the name of a custom field may be left out */
    public static Optional<FieldPath> of(RecordType type, String path) {
        String plain = path.startsWith("custom.") ? path.substring("custom.".length()) : path;
        int dot = plain.indexOf('.');
        String part = dot < 0 ? null : plain.substring(dot + 1);
        return type.field(dot < 0 ? plain : plain.substring(0, dot))
                .filter(field -> part == null || parts(field).contains(part))
                .map(field -> new FieldPath(field, part));
    }

    public String text() {
        return part == null ? field.name() : field.name() + "." + part;
    }

    private static List<String> parts(Field field) {
        return switch (field.type()) {
            case ADDRESS -> ADDRESS;
            case MONEY -> List.of(AMOUNT, CURRENCY);
            case REFERENCE -> Field.ANY.equals(field.target()) ? List.of(TYPE, ID) : List.of(ID);
            case REFERENCES, FILE -> List.of(ID);
            default -> List.of();
        };
    }
}
