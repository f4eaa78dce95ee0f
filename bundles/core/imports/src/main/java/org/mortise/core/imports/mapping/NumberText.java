package org.mortise.core.imports.mapping;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with a decimal point or comma, thousands grouped or not, and an ISO 4217 code before or after an amount. */
final class NumberText {

    private static final Pattern AMOUNT = Pattern.compile("(?:([A-Z]{3}) ?)?([^A-Z]+?)(?: ?([A-Z]{3}))?");
    private static final Pattern POINT = number("\\.", "[, '\u2019\u00A0\u202F]");
    private static final Pattern COMMA = number(",", "[. '\u2019\u00A0\u202F]");

    private final boolean comma;
    private final BigDecimal factor;

    NumberText(ColumnRule rule) {
        this.comma = rule.decimal() == ',';
        this.factor = rule.multiply();
    }

    BigDecimal decimal(String text) {
        if (!(comma ? COMMA : POINT).matcher(text).matches()) {
            throw new UnreadableCell(text + " is not a number" + (comma ? " with a decimal comma" : ""));
        }
        String plain = text.replaceAll(comma ? "[^0-9,+-]" : "[^0-9.+-]", "").replace(',', '.');
        BigDecimal number = new BigDecimal(plain);
        return factor == null ? number : number.multiply(factor).stripTrailingZeros();
    }

    Long integer(String text) {
        try {
            return decimal(text).longValueExact();
        } catch (ArithmeticException e) {
            throw new UnreadableCell(text + " is not a whole number");
        }
    }

    /** The amount, and the currency when the cell has one; otherwise null. */
    Amount amount(String text) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            throw new UnreadableCell(text + " is not an amount");
        }
        return new Amount(decimal(matcher.group(2)), matcher.group(1) != null ? matcher.group(1) : matcher.group(3));
    }

    record Amount(BigDecimal number, String currency) {}

    private static Pattern number(String decimal, String grouping) {
        String digits = "(?:\\d{1,3}(?:" + grouping + "\\d{3})+|\\d+)";
        return Pattern.compile("[-+]?(?:" + digits + "(?:" + decimal + "\\d+)?|" + decimal + "\\d+)");
    }
}
