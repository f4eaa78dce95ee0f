package org.mortise.core.plugins.rest;

import java.time.Instant;
import java.util.List;
import org.mortise.api.plugins.PluginChange;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginState;

/** One plugin with its history, the newest first. */
record PluginDetail(
        String id,
        String name,
        String version,
        String vendor,
        PluginState state,
        String source,
        Instant changedAt,
        String changedBy,
        String problem,
        List<String> recordTypes,
        List<PluginChange> history) {

    static PluginDetail of(PluginInfo info, List<PluginChange> history) {
        return new PluginDetail(
                info.id(),
                info.name(),
                info.version(),
                info.vendor(),
                info.state(),
                info.source(),
                info.changedAt(),
                info.changedBy(),
                info.problem(),
                info.recordTypes(),
                history);
    }
}
