package org.mortise.core.plugins;

import java.util.List;
import java.util.function.Supplier;
import org.mortise.api.plugins.PluginState;
import org.mortise.core.persistence.dormant.DormantData;
import org.mortise.core.persistence.dormant.PluginRemains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Purges the data of a plugin that is away. Runs under the lock of {@link Changes}. */
final class Purger {

    private static final Logger LOG = LoggerFactory.getLogger(Purger.class);

    private final Ledger ledger;
    private final DormantData data;
    private final Supplier<List<PluginRemains>> remains;
    private final FaultPoints faults;

    /** @param remains what others keep about plugins */
    Purger(Ledger ledger, DormantData data, Supplier<List<PluginRemains>> remains, FaultPoints faults) {
        this.ledger = ledger;
        this.data = data;
        this.remains = remains;
        this.faults = faults;
    }

    /** From the first step on the database says so: nobody can install it before all is gone. */
    void begin(PluginRow row, Actor actor) {
        PluginRow purging = ledger.record(row.in(PluginState.PURGING, null), "purging", actor);
        faults.reached("purging");
        finish(purging, actor);
    }

    void finish(PluginRow row, Actor actor) {
        data.purge(row.dormant(), faults::reached);
        remains.get().forEach(each -> each.forget(row.dormant()));
        faults.reached("purged");
        ledger.record(row.withTypes(List.of()).in(PluginState.PURGED, null), "purged", actor);
        LOG.info("The data of {} are gone for ever", row.id());
    }
}
