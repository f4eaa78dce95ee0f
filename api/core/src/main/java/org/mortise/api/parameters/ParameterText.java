package org.mortise.api.parameters;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads a value, from JSON or from an address. Throws {@link IllegalArgumentException} with what is wrong, for people. */
final class ParameterText {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_NUMBER = 40;

    private ParameterText() {}

    static Object read(Parameter parameter, Object said) {
        if (!(said instanceof String) && !(said instanceof Number) && !(said instanceof Boolean)) {
            throw new IllegalArgumentException("has to be a single value");
        }
        String text = said.toString();
        return switch (parameter.type()) {
            case TEXT -> text(said);
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
            case BOOLEAN -> truth(text);
            case DATE -> date(text);
            case CHOICE -> choice(parameter, text);
        };
    }

    private static String text(Object said) {
        if (!(said instanceof String text)) {
            throw new IllegalArgumentException("has to be a text");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
        }
        return text;
    }

    private static Long integer(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("has to be a whole number", e);
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                BigDecimal number = new BigDecimal(text.strip());
                // 1E999999999 is a short text and a long number.
                if (Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("has to be a decimal number such as 1234.5");
    }

    private static Boolean truth(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("has to be true or false");
        };
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("has to be a date such as 2026-03-01", e);
        }
    }

    private static String choice(Parameter parameter, String text) {
        if (!parameter.values().contains(text)) {
            throw new IllegalArgumentException("has to be one of " + String.join(", ", parameter.values()));
        }
        return text;
    }
}
