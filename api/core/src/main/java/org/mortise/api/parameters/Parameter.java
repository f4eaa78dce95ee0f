package org.mortise.api.parameters;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Describes one parameter.
 *
 * @param name in lowerCamelCase; its key in JSON and in addresses
 * @param type what it takes
 * @param label a key in the translations of the plugin; the label of a choice's value is this key, a dot and the value
 * @param required whether there has to be a value
 * @param values those that a choice allows, in their order; empty for other types
 */
@ProviderType
public record Parameter(String name, Type type, String label, boolean required, List<String> values) {

    /** What a parameter takes, and as what the code sees it. */
    public enum Type {
        /** A {@link String} of at most 10,000 characters. */
        TEXT,
        /** A {@link Long}. */
        INTEGER,
        /** A {@link java.math.BigDecimal}. */
        DECIMAL,
        /** A {@link Boolean}. */
        BOOLEAN,
        /** A {@link java.time.LocalDate}. */
        DATE,
        /** A {@link String}, one of the values. */
        CHOICE;

        /** In JSON. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Parameter {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException(name + " is no name in lowerCamelCase");
        }
        Objects.requireNonNull(label, "label");
        values = List.copyOf(values);
        if (values.isEmpty() == (type == Type.CHOICE)) {
            throw new IllegalArgumentException(name + ": a choice has values, and nothing else has");
        }
    }

    /** One without values. */
    public static Parameter of(String name, Type type, String label) {
        return new Parameter(name, type, label, false, List.of());
    }

    /** One of these. */
    public static Parameter choice(String name, String label, String... values) {
        return new Parameter(name, Type.CHOICE, label, false, List.of(values));
    }

    /** The same, that has to have a value. */
    public Parameter needed() {
        return new Parameter(name, type, label, true, values);
    }
}
