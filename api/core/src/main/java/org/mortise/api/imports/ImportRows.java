package org.mortise.api.imports;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes what an {@link Importer} reads. Made by the platform for one file and one thread. Its methods throw
 * {@link org.mortise.api.errors.ProblemException} when the file is larger than an import may be, or when nobody waits for it any more; let it
 * pass.
 */
@ProviderType
public interface ImportRows {

    /**
     * The names of the columns, once and before all rows. A file of which no columns are told is refused as empty.
     *
     * @param names at least one; a file in which two are alike is refused, and one without a name is not mapped by itself
     */
    void columns(List<String> names);

    /**
     * The next row. Values are texts as they would stand in a CSV file: dates as {@code 2026-03-01}, numbers with a point.
     *
     * @param cells in the order of the columns; null is an empty one; fewer than there are columns when the rest is empty. A row with
     *     more is rejected and shown
     */
    void row(List<String> cells);
}
