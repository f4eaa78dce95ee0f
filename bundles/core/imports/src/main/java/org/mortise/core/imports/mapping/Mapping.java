package org.mortise.core.imports.mapping;

import java.util.List;
import java.util.Map;

/**
 * How the columns of a file become the fields of records: one step of an import profile, as it was sent.
 *
 * @param type the record type it is made for; null when it does not say
 * @param key the unique field by which existing records are found, or {@code id}; null: the default of the mode
 * @param mode what to do with rows whose record is there, and with rows whose record is not
 * @param repeats what to do with a row whose record an earlier row of the file has written with other values
 * @param delimiter between the cells; null to find it out
 * @param columns column → the fields that it fills; empty: columns go into the fields of their names
 * @param constants field → JSON value for every row
 * @param templates field → text made of several columns
 * @param skipColumns columns that are left out; {@code *} for all that are not named in {@code columns}
 */
public record Mapping(
        String type,
        String key,
        Mode mode,
        Repeats repeats,
        Character delimiter,
        Map<String, List<ColumnRule>> columns,
        Map<String, Object> constants,
        Map<String, Template> templates,
        List<String> skipColumns) {

    /** What an import may do. The JSON names are in lower case. */
    public enum Mode {
        /** Update what is there, create what is not. */
        UPSERT,
        /** Update what is there, skip the rows whose record is not. */
        UPDATE,
        /** Create a record for every row, without looking. */
        CREATE
    }

    /** What a second row about one record does. Rows that say the same twice never harm. */
    public enum Repeats {
        /** It is rejected: in most files it is a mistake, and which row is right nobody knows. */
        REJECT,
        /** It updates the record; the last row is right. */
        UPDATE
    }

    public boolean skips(String column) {
        return skipColumns.contains(column) || skipColumns.contains("*");
    }
}
