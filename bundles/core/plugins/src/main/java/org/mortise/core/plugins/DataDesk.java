package org.mortise.core.plugins;

import java.nio.file.Path;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginData;
import org.mortise.api.plugins.PluginExport;
import org.mortise.api.plugins.PluginRestoration;
import org.mortise.api.plugins.PluginState;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.dormant.DormantData;

/** The service of the data of plugins: checks the caller and the state, takes turns, and leaves the work to the others. */
final class DataDesk implements PluginData {

    private final Callers callers;
    private final Changes changes;
    private final Ledger ledger;
    private final Exports exports;
    private final DormantData data;
    private final Purger purger;

    DataDesk(Callers callers, Changes changes, Ledger ledger, Exports exports, DormantData data, Purger purger) {
        this.callers = callers;
        this.changes = changes;
        this.ledger = ledger;
        this.exports = exports;
        this.data = data;
        this.purger = purger;
    }

    @Override
    public PluginExport export(String id) {
        Actor actor = administrator();
        return changes.one(() -> {
            PluginRow row = dormant(id);
            if (row.state() == PluginState.PURGING) {
                throw Refusals.conflict("plugin-purging", "The data of " + id + " are just being purged.");
            }
            Path file = exports.next(row);
            data.export(row.dormant(), file);
            ledger.note(row, "exported", actor);
            return Exports.shown(file);
        });
    }

    @Override
    public List<PluginExport> exports(String id) {
        callers.requireAdministrator();
        known(id);
        return exports.of(id).stream().map(Exports::shown).toList();
    }

    @Override
    public Path file(String id, String export) {
        Actor actor = administrator();
        PluginRow row = known(id);
        Path file = exports.find(id, export);
        // Who takes everybody's data with him shall be found in the history.
        ledger.note(row, "export-read", actor);
        return file;
    }

    @Override
    public void delete(String id, String export) {
        Actor actor = administrator();
        PluginRow row = known(id);
        exports.delete(id, export);
        ledger.note(row, "export-deleted", actor);
    }

    @Override
    public void purge(String id, String confirmation) {
        Actor actor = administrator();
        changes.one(() -> {
            PluginRow row = dormant(id);
            if (!id.equals(confirmation)) {
                throw Refusals.conflict(
                        "confirmation-needed",
                        "All data of " + id + " go for ever. To confirm, give its id once more: confirm=" + id);
            }
            if (row.state() == PluginState.PURGING) {
                purger.finish(row, actor);
                return null;
            }
            Path newest = exports.of(id).stream()
                    .findFirst()
                    .orElseThrow(() -> Refusals.conflict(
                            "plugin-export-needed",
                            "The data of " + id + " are purged only after they were exported: POST …/" + id
                                    + "/exports on this node first."));
            data.requireExported(row.dormant(), newest);
            purger.begin(row, actor);
            return null;
        });
    }

    @Override
    public PluginRestoration restore(String id, Path file) {
        Actor actor = administrator();
        return changes.one(() -> {
            PluginRow row = known(id);
            if (row.state() != PluginState.ACTIVE) {
                throw Refusals.conflict(
                        "plugin-not-running", "Install and enable " + id + " first; then its data can come back.");
            }
            DormantData.Restored restored = data.restore(row.dormant(), file);
            ledger.note(row, "restored", actor);
            return new PluginRestoration(restored.records(), restored.valuesKept());
        });
    }

    private Actor administrator() {
        callers.requireAdministrator();
        return Actor.of(callers.current());
    }

    private PluginRow known(String id) {
        return ledger.find(id)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "plugin-unknown", "There is no plugin " + id + ", and never was."));
    }

    /** A row of a plugin that is taken out and whose data are there. */
    private PluginRow dormant(String id) {
        PluginRow row = known(id);
        if (row.installed()) {
            throw Refusals.conflict(
                    "plugin-installed", "Uninstall " + id + " first; its data stay until they are purged.");
        }
        if (row.state() == PluginState.PURGED) {
            throw Refusals.conflict("plugin-purged", "The data of " + id + " are gone already.");
        }
        if (row.bundle() == null) {
            throw Refusals.conflict(
                    "plugin-data-unknown",
                    id + " was installed by an earlier version of the platform, which did not note what it made."
                            + " Install it once more and uninstall it.");
        }
        return row;
    }
}
