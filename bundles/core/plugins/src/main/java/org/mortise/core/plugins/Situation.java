package org.mortise.core.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plugin file is held against: everything that is here already. A snapshot.
 *
 * @param rows all plugins that are or were installed
 * @param running what the installed ones consist of, by their ids
 * @param typeOwners the owning plugin of every record type that is known now
 * @param bundleOwners by symbolic name, the ids of the plugins whose main bundles are installed; {@code ""} for the platform's
 * @param platformPackages exported by bundles that are not plugins
 */
record Situation(
        List<PluginRow> rows,
        Map<String, Contents> running,
        Map<String, String> typeOwners,
        Map<String, String> bundleOwners,
        List<String> platformPackages) {

    Optional<PluginRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The installed plugins that cannot do without this one. */
    List<String> dependents(String id) {
        return running.values().stream()
                .filter(contents -> contents.manifest().requiredPlugins().contains(id))
                .map(Contents::id)
                .sorted()
                .toList();
    }
}
