package org.mortise.core.imports.mapping;

/**
 * Something that the import read otherwise than it is written in the file.
 *
 * @param column of the file; empty for the whole row
 * @param from what is written
 * @param to what it was read as
 * @param how {@code value map}, {@code normalised name}, {@code letter case}, {@code created}, {@code likely duplicate}
 */
public record Change(String column, String from, String to, String how) {

    /** The row would create a record that is likely there already. */
    public static final String DUPLICATE = "likely duplicate";

    /** Whether somebody should look: a name that was not exactly this one, or a record that was made or left out. */
    public boolean guessed() {
        return how.equals("normalised name")
                || how.equals("created")
                || how.equals("left empty")
                || how.equals(DUPLICATE);
    }
}
