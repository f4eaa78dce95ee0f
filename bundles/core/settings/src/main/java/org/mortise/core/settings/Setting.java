package org.mortise.core.settings;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One value that can be set.
 *
 * @param id its key in the configuration
 * @param description null when there is none
 * @param list whether it has several values
 * @param defaults what holds when nothing is set; empty for nothing, and always for passwords
 * @param options what it may be; empty for anything
 * @param objection what the description has against a value, such as that it is greater than the greatest; null for nothing
 */
record Setting(
        String id,
        String name,
        String description,
        Kind type,
        boolean list,
        boolean required,
        List<String> defaults,
        List<Option> options,
        UnaryOperator<String> objection) {

    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        PASSWORD
    }

    record Option(String value, String label) {}

    boolean secret() {
        return type == Kind.PASSWORD;
    }
}
