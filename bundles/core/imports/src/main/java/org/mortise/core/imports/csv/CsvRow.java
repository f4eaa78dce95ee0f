package org.mortise.core.imports.csv;

import java.util.List;

/**
 * One row as it came.
 *
 * @param number 1 for the first after the header; lines without any character are not rows
 * @param cells unchanged; as many as there were, which need not be as many as there are columns
 * @param defect why it cannot be read as a row of this file; null when it can
 */
public record CsvRow(long number, List<String> cells, String defect) {

    public CsvRow {
        cells = List.copyOf(cells);
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
