package org.mortise.core.settings;

import java.time.Instant;
import java.util.Map;

/**
 * What was set of a configuration.
 *
 * @param plugin the id of the plugin that reads it
 * @param version 0 when nothing ever was; one more with each change
 * @param values by key: Boolean, Long, Double, String, or a list of those; what is not there has its default
 * @param removed whether it was taken away after it had been set; it has no values then
 */
record StoredSettings(
        String pid,
        String plugin,
        long version,
        Map<String, Object> values,
        boolean removed,
        Instant changedAt,
        String changedBy) {

    StoredSettings next(Map<String, Object> changed, Instant at, String by) {
        return new StoredSettings(pid, plugin, version + 1, changed, false, at, by);
    }

    StoredSettings away(Instant at, String by) {
        return new StoredSettings(pid, plugin, version + 1, Map.of(), true, at, by);
    }

    /** Whether nodes have a configuration of it. One of many is there even when all its values are the defaults. */
    boolean present() {
        return version > 0 && !removed && (InstancePid.parse(pid) != null || !values.isEmpty());
    }

    static StoredSettings none(SettingForm form) {
        return new StoredSettings(form.pid(), form.plugin(), 0, Map.of(), false, null, null);
    }
}
