package org.mortise.core.imports.store;

import java.util.UUID;

/**
 * What the log keeps of a row, or of a record that was created for one.
 *
 * @param row number in the file
 * @param part 0 for the row itself
 * @param recordType null when there is no record
 * @param recordId null when there is no record, and in a dry run
 * @param version of the record after the write
 * @param before JSON of the values that the write replaced; null when it replaced none, or when an earlier row of the same
 *     record keeps them
 * @param errors why it was rejected, reason by reason; null when it was not
 */
public record RowEntry(
        long row,
        int part,
        Outcome outcome,
        String recordType,
        UUID recordId,
        Long version,
        String before,
        String errors) {

    public static RowEntry without(long row, Outcome outcome, String errors) {
        return new RowEntry(row, 0, outcome, null, null, null, null, errors);
    }
}
