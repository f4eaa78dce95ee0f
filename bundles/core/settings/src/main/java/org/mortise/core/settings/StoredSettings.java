package org.mortise.core.settings;

import java.time.Instant;
import java.util.Map;

/**
 * What was set of a configuration.
 *
 * @param plugin the id of the plugin that reads it
 * @param version 0 when nothing ever was; one more with each change
 * @param values by key: Boolean, Long, Double, String, or a list of those; what is not there has its default
 */
record StoredSettings(
        String pid, String plugin, long version, Map<String, Object> values, Instant changedAt, String changedBy) {

    StoredSettings next(Map<String, Object> changed, Instant at, String by) {
        return new StoredSettings(pid, plugin, version + 1, changed, at, by);
    }

    static StoredSettings none(SettingForm form) {
        return new StoredSettings(form.pid(), form.plugin(), 0, Map.of(), null, null);
    }
}
