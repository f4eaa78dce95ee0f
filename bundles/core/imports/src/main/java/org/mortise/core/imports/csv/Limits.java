package org.mortise.core.imports.csv;

/**
 * What a file may have at most. Everything that is read into memory is bounded by one of these.
 *
 * @param bytes of the file
 * @param rows after the header
 * @param columns of the header
 * @param cell characters of a cell; a longer one spoils its row
 * @param line characters of a physical line; a longer one spoils the file
 * @param recordLines physical lines that a quoted cell may spread its row over
 */
public record Limits(long bytes, long rows, int columns, int cell, int line, int recordLines) {

    public static final Limits DEFAULT = new Limits(200L << 20, 2_000_000, 500, 100_000, 5_000_000, 1_000);
}
