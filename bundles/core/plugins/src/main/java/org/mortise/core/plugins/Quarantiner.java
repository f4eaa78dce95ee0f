package org.mortise.core.plugins;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.mortise.core.guard.Quarantine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Disables what the guard has had enough of, on a thread of its own: whoever reports it is in the middle of a call into it. */
final class Quarantiner implements Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantiner.class);

    private final Changes changes;
    private final Ledger ledger;
    private final Switch onOff;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "mortise-quarantine");
        daemon.setDaemon(true);
        // It is made in the middle of a call into the plugin, whose classes it must not keep.
        daemon.setContextClassLoader(Quarantiner.class.getClassLoader());
        return daemon;
    });

    Quarantiner(Changes changes, Ledger ledger, Switch onOff) {
        this.changes = changes;
        this.ledger = ledger;
        this.onOff = onOff;
    }

    @Override
    public void impose(String plugin, String cause) {
        try {
            thread.execute(() -> disable(plugin, cause));
        } catch (RejectedExecutionException closed) {
            LOG.trace("Closed");
        }
    }

    void close() {
        thread.shutdownNow();
    }

    private void disable(String plugin, String cause) {
        try {
            changes.one(() -> ledger.find(plugin)
                    .filter(PluginRow::installed)
                    .map(row -> onOff.quarantine(row, "In quarantine: " + cause + " Enable it to try again.")));
        } catch (RuntimeException e) {
            LOG.error("The plugin {} cannot be quarantined", plugin, e);
        }
    }
}
