package org.mortise.core.plugins;

import java.time.Instant;
import java.util.List;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginState;

/**
 * What the database says of one plugin: the state that is wanted and the last one that was reached. Immutable.
 *
 * @param sha256 of the file; null unless it came as one
 * @param formerVersion what a rollback goes back to; null when there is nothing
 * @param changedAt null for a row that was not recorded yet, as are the next two
 */
record PluginRow(
        String id,
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
                id, name, version, vendor, address, state, source, sha256, former, recordTypes, null, null, problem);
    }

    PluginRow from(Source newSource) {
        return new PluginRow(
                id,
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

    boolean installed() {
        return state != PluginState.UNINSTALLED;
    }

    PluginInfo asInfo(PluginState shownState) {
        return new PluginInfo(
                id, name, version, vendor, shownState, source.text(), changedAt, changedBy, problem, recordTypes);
    }
}
