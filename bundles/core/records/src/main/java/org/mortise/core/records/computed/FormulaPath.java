package org.mortise.core.records.computed;

/**
 * A value that a formula needs.
 *
 * @param field of the record itself, for example {@code amount} or {@code account}
 * @param part of that field: of the record it refers to ({@code account.industry}), of an address or of money; null for none
 * @param position in the formula, beginning with 1
 */
record FormulaPath(String field, String part, int position) {

    static FormulaPath of(FormulaTokens.Token token) {
        String text = token.text();
        int custom = text.startsWith("custom.") ? "custom.".length() : 0;
        String[] parts = text.substring(custom).split("\\.");
        if (parts.length > 2) {
            throw new FormulaProblem(
                    token.position(), text + " goes too far; one step into another record is possible");
        }
        return new FormulaPath(parts[0], parts.length == 2 ? parts[1] : null, token.position());
    }

    String text() {
        return part == null ? field : field + "." + part;
    }
}
