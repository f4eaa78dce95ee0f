package org.mortise.api.plugins;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The data that a plugin leaves behind when it is taken out: written out, purged, and brought back. An OSGi service of the platform,
 * safe for many threads, one change at a time; every method is for administrators only (FORBIDDEN otherwise). Not to be called inside a
 * transaction.
 */
@ProviderType
public interface PluginData {

    /**
     * Writes the data of a plugin that is taken out into a file on this node. Takes as long as there are rows.
     *
     * @throws org.mortise.api.errors.ProblemException CONFLICT {@code plugin-installed} while it is installed, {@code plugin-purged}
     *     when there is nothing left
     */
    PluginExport export(String id);

    /** The exports of the plugin that lie on this node, the newest first. */
    List<PluginExport> exports(String id);

    /**
     * The file, for a download; it stays where it is.
     *
     * @throws org.mortise.api.errors.ProblemException NOT_FOUND
     */
    Path file(String id, String export);

    /** Deletes a file that {@link #export} wrote: it holds what people may have asked to have erased since. NOT_FOUND. */
    void delete(String id, String export);

    /**
     * Takes all data of the plugin away for ever: its records, its fields on records of others with their values, its files, what was
     * attached to its records, the former values in their history, and the record of its migrations. What is interrupted is finished
     * at the next start, or by another call.
     *
     * @param confirmation the id once more
     * @throws org.mortise.api.errors.ProblemException CONFLICT {@code plugin-installed}; {@code confirmation-needed};
     *     {@code plugin-export-needed} and {@code plugin-export-stale} unless the newest export holds what is there;
     *     {@code schema-busy} when others are still at work on what is to go
     */
    void purge(String id, String confirmation);

    /**
     * Brings an export back, wholly or not at all, into the plugin, which has been installed again and runs.
     *
     * @param file an export; the caller may delete it afterwards
     * @throws org.mortise.api.errors.ProblemException INVALID when it is none of this plugin, or was changed; CONFLICT
     *     {@code plugin-not-running}, {@code plugin-data-misfit}, {@code plugin-data-present}
     */
    PluginRestoration restore(String id, Path file);
}
