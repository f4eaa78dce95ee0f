package org.mortise.core.persistence.dormant;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The data that a plugin leaves behind when it is taken out. An OSGi service of the record engine; who calls has checked that the
 * caller is an administrator, and that no other change of plugins is on its way. Not to be called inside a transaction.
 */
public interface DormantData {

    /**
     * Writes all data of the plugin into a file: a zip with its rows as JSON lines, its files, and a manifest with counts and
     * SHA-256. The file appears whole or not at all.
     *
     * @return number of records by type
     */
    Map<String, Long> export(DormantPlugin plugin, Path zip);

    /**
     * @throws org.mortise.api.errors.ProblemException CONFLICT {@code plugin-export-stale} unless the file is whole and holds as
     *     many rows of everything as there are now
     */
    void requireExported(DormantPlugin plugin, Path zip);

    /**
     * Takes all of it away for ever. When it is interrupted, or fails since the tables are busy, it is to be called again, and goes on
     * where it was.
     *
     * @param reached told of the steps that are done, by a stable name
     */
    void purge(DormantPlugin plugin, Consumer<String> reached);

    /**
     * Brings the content of an export back, wholly or not at all, into the tables of the plugin, which runs again. Values of others'
     * records that were given anew meanwhile stay.
     *
     * @throws org.mortise.api.errors.ProblemException INVALID when the file is none of the plugin's exports or was changed; CONFLICT
     *     when its tables lack what the export has, or have some of its rows already
     */
    Restored restore(DormantPlugin plugin, Path zip);

    /**
     * @param records number of records by type
     * @param valuesKept of others' records that had a value of their own, or are gone
     */
    record Restored(Map<String, Long> records, long valuesKept) {}
}
