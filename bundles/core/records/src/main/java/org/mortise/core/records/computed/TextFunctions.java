package org.mortise.core.records.computed;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;

/** What formulas can do with texts and lists. Public since the library calls them by reflection. */
public abstract class TextFunctions extends NumberFunctions {

    /** The texts of all that have a value, one behind the other. */
    public Object concat(Object... arguments) {
        return Arrays.stream(arguments)
                .filter(Objects::nonNull)
                .map(TextFunctions::text)
                .collect(Collectors.joining());
    }

    /** {@code join(', ', a, b)}: like concat, with the first between them. */
    public Object join(Object... arguments) {
        count("join", arguments, 2, 100);
        return Arrays.stream(arguments)
                .skip(1)
                .filter(Objects::nonNull)
                .map(TextFunctions::text)
                .collect(Collectors.joining(arguments[0] == null ? "" : text(arguments[0])));
    }

    public Object upper(Object... arguments) {
        count("upper", arguments, 1, 1);
        return arguments[0] == null ? null : text(arguments[0]).toUpperCase(Locale.ROOT);
    }

    public Object lower(Object... arguments) {
        count("lower", arguments, 1, 1);
        return arguments[0] == null ? null : text(arguments[0]).toLowerCase(Locale.ROOT);
    }

    public Object trim(Object... arguments) {
        count("trim", arguments, 1, 1);
        return arguments[0] == null ? null : text(arguments[0]).strip();
    }

    /** {@code left(text, n)}: its first n characters. */
    public Object left(Object... arguments) {
        count("left", arguments, 2, 2);
        if (arguments[0] == null || arguments[1] == null) {
            return null;
        }
        String text = text(arguments[0]);
        return text.substring(0, Math.min(text.length(), Math.max(0, small("left", arguments[1]))));
    }

    /** The number of characters of a text or of items of a list; 0 for no value. */
    public Object length(Object... arguments) {
        count("length", arguments, 1, 1);
        Object value = arguments[0];
        return BigDecimal.valueOf(
                value == null
                        ? 0
                        : value instanceof List<?> list
                                ? list.size()
                                : text(value).length());
    }

    /** Whether a text contains another, letter case ignored, or a list the value. */
    public Object contains(Object... arguments) {
        count("contains", arguments, 2, 2);
        if (arguments[0] instanceof List<?> list) {
            return list.contains(arguments[1]);
        }
        return arguments[0] != null
                && arguments[1] != null
                && text(arguments[0])
                        .toLowerCase(Locale.ROOT)
                        .contains(text(arguments[1]).toLowerCase(Locale.ROOT));
    }

    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal plain = number.stripTrailingZeros();
            return number.signum() == 0 ? "0" : Math.abs(plain.scale()) > 40 ? null : plain.toPlainString();
        }
        if (value instanceof Money money) {
            return text(money.amount()) + " " + money.currency();
        }
        if (value instanceof Reference || value instanceof List<?> || value instanceof Map<?, ?>) {
            throw new FormulaProblem(0, ExactArithmetic.kind(value) + " is no text; name a field of it");
        }
        return String.valueOf(value);
    }
}
