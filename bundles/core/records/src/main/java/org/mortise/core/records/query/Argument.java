package org.mortise.core.records.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Reference;
import org.mortise.core.records.values.Values;

/** Turns the arguments of a filter into what the attributes of entities hold. */
final class Argument {

    private Argument() {}

    static List<Object> values(FieldPath path, List<String> arguments) {
        List<Object> values = new ArrayList<>(arguments.size());
        arguments.forEach(argument -> values.add(value(path, argument)));
        return values;
    }

    static Object value(FieldPath path, String argument) {
        if (path.isId()) {
            return id(path, argument);
        }
        Field field = path.field();
        return switch (field.type()) {
            case ADDRESS, LIST ->
                throw FieldPath.malformed(
                        "filter", "\"" + field.name() + "\" has parts; name one of them, such as " + example(field));
            case REFERENCE, REFERENCES, FILE -> id(path, argument);
            case MONEY, PERCENT, DECIMAL -> read(new FieldBuilder(field.name(), FieldType.DECIMAL), argument);
            // A value outside the list is a mistake in the question, not an empty answer.
            case ENUMERATION, ENUMERATIONS ->
                read(new FieldBuilder(field.name(), FieldType.ENUMERATION).values(field.values()), argument);
            case BOOLEAN, DATE, DATE_TIME, INTEGER, AUTO_NUMBER ->
                read(new FieldBuilder(field.name(), field.type()), argument);
            default -> text(path, argument);
        };
    }

    /** Any text that the database can hold, blanks included. */
    static String text(FieldPath path, String argument) {
        return argument.isBlank()
                ? argument
                : (String) read(new FieldBuilder(path.field().name(), FieldType.LONG_TEXT), argument);
    }

    private static Object read(FieldBuilder field, String argument) {
        List<Violation> violations = new ArrayList<>();
        Object value = new Values(violations).read(field.required(true).build(), argument, "filter");
        if (!violations.isEmpty()) {
            throw FieldPath.malformed(
                    "filter", field.build().name() + " " + violations.get(0).message());
        }
        return value;
    }

    private static UUID id(FieldPath path, String argument) {
        List<Violation> violations = new ArrayList<>();
        Object reference = new Values(violations)
                .read(
                        new FieldBuilder("id", FieldType.REFERENCE)
                                .target("record")
                                .build(),
                        argument,
                        "filter");
        if (reference == null) {
            throw FieldPath.malformed("filter", path.field().name() + ": \"" + shortened(argument) + "\" is not an id");
        }
        return ((Reference) reference).id();
    }

    static String shortened(String argument) {
        return argument.length() > 100 ? argument.substring(0, 100) + "…" : argument;
    }

    private static String example(Field field) {
        return field.name() + "."
                + (field.type() == FieldType.ADDRESS
                        ? "city"
                        : field.items().get(0).name());
    }
}
