package org.mortise.core.records.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.core.records.values.Values;

/** What the keys of a field's description have to do with each other. */
final class FieldRules {

    /** What a column of H2, the smaller of the two, is sure to take. */
    private static final int MAX_LENGTH = 100_000;

    /** An index of PostgreSQL takes values of some 2,700 bytes, and a letter may have four. */
    private static final int MAX_INDEXED = 500;

    private static final int MAX_VALUES = 1000;
    private static final int MAX_VALUE = 255;

    private final Field field;
    private final FieldType type;
    private final JsonKeys keys;

    FieldRules(Field field, JsonKeys keys) {
        this.field = field;
        this.type = field.type();
        this.keys = keys;
    }

    void check() {
        if (field.maxLength().orElse(1) > MAX_LENGTH) {
            keys.wrong("maxLength", "must be at most " + MAX_LENGTH);
        }
        boolean enumerated = type == FieldType.ENUMERATION || type == FieldType.ENUMERATIONS;
        if (enumerated == field.values().isEmpty()) {
            keys.wrong("values", enumerated ? "are missing" : "belong to an enumeration only");
        }
        boolean points = type == FieldType.REFERENCE || type == FieldType.REFERENCES;
        if (points == (field.target() == null)) {
            keys.wrong(
                    "target",
                    points ? "is missing: the record type that is pointed to" : "belongs to a reference only");
        }
        if (field.subject() && !points || field.samePerson() && !points) {
            keys.wrong(field.subject() ? "subject" : "samePerson", "belongs to a reference only");
        }
        if ((type == FieldType.LIST) == field.items().isEmpty()) {
            keys.wrong("items", type == FieldType.LIST ? "are missing" : "belong to a list only");
        }
        if (field.unique() && (!type.sortable() || type == FieldType.LONG_TEXT)) {
            keys.wrong("unique", "is not possible for the type " + type.json());
        }
        if (field.targetsAny() && (type == FieldType.REFERENCES || field.unique())) {
            keys.wrong("target", "can be any type for a single reference only that is not unique");
        }
        if (field.controlsAccess() && type != FieldType.REFERENCE) {
            keys.wrong("controlsAccess", "belongs to a reference to one record only");
        }
        if (type != FieldType.LIST && !field.copyOf().map(Origin::understood).orElse(true)) {
            keys.wrong("copyOf", "has to name fields of record types, as task.subject, call.subject");
        }
        if (field.min().isPresent()
                && field.max().isPresent()
                && field.min().get().compareTo(field.max().get()) > 0) {
            keys.wrong("min", "must not be greater than max");
        }
        checkValues();
    }

    private void checkValues() {
        if (field.values().size() > MAX_VALUES
                || new HashSet<>(field.values()).size() < field.values().size()) {
            keys.wrong("values", "must be at most " + MAX_VALUES + ", each of them once");
        }
        if (field.values().stream().anyMatch(value -> value.isBlank() || value.length() > MAX_VALUE)) {
            keys.wrong("values", "must be texts of 1 to " + MAX_VALUE + " characters");
        }
    }

    /** @param ofPlugin a plugin adds the field to a type of somebody else */
    void checkRunTime(boolean ofPlugin) {
        if (ofPlugin && field.required()) {
            keys.wrong("required", "is not possible for a field on a type of somebody else, who does not know of it");
        }
        boolean indexable = type.sortable()
                && type != FieldType.LONG_TEXT
                && field.maxLength().orElse(1) <= MAX_INDEXED;
        if (field.indexed() && !indexable) {
            keys.wrong("indexed", "is possible for values with an order and at most " + MAX_INDEXED + " characters");
        }
        for (Field item : field.items()) {
            boolean nested = item.type().several()
                    || item.type() == FieldType.ADDRESS
                    || item.type() == FieldType.AUTO_NUMBER
                    || item.unique();
            if (nested) {
                keys.wrong("items", item.name() + " has a type, or is unique, as no item of a list can be");
            }
        }
        checkDefault();
    }

    private void checkDefault() {
        if (field.defaultValue().isPresent() && type == FieldType.LIST) {
            keys.wrong("default", "is not possible for a list");
        } else if (field.defaultValue().isPresent()) {
            List<Violation> violations = new ArrayList<>();
            new Values(violations).read(plain(field), field.defaultValue().get(), "");
            violations.stream().findFirst().ifPresent(violation -> keys.wrong("default", violation.message()));
        }
    }

    /** Without what {@link Values} could not make sense of in a description that has other mistakes. */
    private static Field plain(Field field) {
        return new FieldBuilder(field.name(), field.type())
                .maxLength(field.maxLength().orElse(null))
                .min(field.min().orElse(null))
                .max(field.max().orElse(null))
                .values(field.values())
                .target(field.target() == null ? "" : field.target())
                .build();
    }
}
