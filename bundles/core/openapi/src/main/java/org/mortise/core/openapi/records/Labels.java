package org.mortise.core.openapi.records;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;

/** What people call types and fields, and the rules that a schema has no keyword for. */
public final class Labels {

    private final Map<String, String> texts;

    /** @param texts key → English text */
    public Labels(Map<String, String> texts) {
        this.texts = texts;
    }

    public String of(RecordType type) {
        return texts.getOrDefault(type.label(), type.name());
    }

    String of(Field field) {
        return Stream.of(
                        label(field) + ".",
                        field.unique() ? "Unique." : "",
                        field.type() == FieldType.PERCENT ? "Per hundred." : "",
                        decimalRange(field),
                        field.target() == null
                                ? ""
                                : field.targetsAny()
                                        ? "A record of any type."
                                        : "A record of the type " + field.target() + ".",
                        field.custom() ? "Custom field of " + field.plugin() + "." : "",
                        field.defaultValue()
                                .map(value -> "Default: " + value + ".")
                                .orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** An administrator's field has its label as a text; all others have the key of one. */
    private String label(Field field) {
        String text = texts.getOrDefault(field.label(), field.label());
        boolean key = text == null || text.endsWith("." + field.name());
        return key ? field.name() : text;
    }

    /** Decimals travel as strings, for which minimum and maximum mean nothing. */
    private static String decimalRange(Field field) {
        if (field.type() == FieldType.INTEGER
                || field.min().isEmpty() && field.max().isEmpty()) {
            return "";
        }
        return (field.min().map(min -> "From " + min.toPlainString() + " ").orElse("")
                        + field.max().map(max -> "to " + max.toPlainString()).orElse(""))
                .strip()
                .concat(".");
    }
}
