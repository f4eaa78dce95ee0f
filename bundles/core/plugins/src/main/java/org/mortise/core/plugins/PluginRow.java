package org.mortise.core.plugins;

import java.time.Instant;
import java.util.List;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginState;
import org.mortise.core.persistence.dormant.DormantPlugin;

/**
 * What the database says of one plugin: the state that is wanted and the last one that was reached. Immutable.
 *
 * @param bundle symbolic name, by which its migrations are found while it is away; null for what an earlier version installed
 * @param sha256 of the file; null unless it came as one
 * @param formerVersion what a rollback goes back to; null when there is nothing
 * @param changedAt null for a row that was not recorded yet, as are the next two
 */
record PluginRow(
        String id,
        String bundle,
        String name,
        String version,
        String vendor,
        String address,
        PluginState state,
        Source source,
        String sha256,
        String formerVersion,
        List<String> recordTypes,
        Instant changedAt,
        String changedBy,
        String problem) {

    static PluginRow of(Contents contents, Source source, String sha256, PluginState state) {
        PluginManifest manifest = contents.manifest();
        return new PluginRow(
                manifest.id(),
                contents.symbolicName(),
                manifest.name(),
                manifest.version(),
                manifest.vendor(),
                manifest.address(),
                state,
                source,
                sha256,
                null,
                contents.recordTypes(),
                null,
                null,
                null);
    }

    PluginRow in(PluginState newState, String newProblem) {
        return new PluginRow(
                id,
                bundle,
                name,
                version,
                vendor,
                address,
                newState,
                source,
                sha256,
                formerVersion,
                recordTypes,
                null,
                null,
                newProblem);
    }

    PluginRow after(String former) {
        return new PluginRow(
                id,
                bundle,
                name,
                version,
                vendor,
                address,
                state,
                source,
                sha256,
                former,
                recordTypes,
                null,
                null,
                problem);
    }

    PluginRow from(Source newSource) {
        return new PluginRow(
                id,
                bundle,
                name,
                version,
                vendor,
                address,
                state,
                newSource,
                sha256,
                formerVersion,
                recordTypes,
                null,
                null,
                problem);
    }

    PluginRow withTypes(List<String> others) {
        return new PluginRow(
                id,
                bundle,
                name,
                version,
                vendor,
                address,
                state,
                source,
                sha256,
                formerVersion,
                others,
                null,
                null,
                problem);
    }

    boolean installed() {
        return switch (state) {
            case ACTIVE, STARTING, DISABLED, FAILED -> true;
            case UNINSTALLED, PURGING, PURGED -> false;
        };
    }

    /** What its data are found by. */
    DormantPlugin dormant() {
        return new DormantPlugin(id, name, version, bundle, recordTypes);
    }

    PluginInfo asInfo(PluginState shownState) {
        return new PluginInfo(
                id, name, version, vendor, shownState, source.text(), changedAt, changedBy, problem, recordTypes);
    }
}
