package org.mortise.core.imports.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: such a cell is written with an apostrophe before it, as people do by
 * hand, and read without it.
 */
public final class FormulaGuard {

    private static final String DANGEROUS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private FormulaGuard() {}

    /** For a cell on its way out; null stays null. */
    public static String guard(String cell) {
        return dangerous(cell, 0) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** For a cell on its way in. */
    public static String unguard(String cell) {
        return cell.startsWith("'") && dangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean dangerous(String cell, int at) {
        return cell != null && cell.length() > at && DANGEROUS.indexOf(cell.charAt(at)) >= 0;
    }
}
