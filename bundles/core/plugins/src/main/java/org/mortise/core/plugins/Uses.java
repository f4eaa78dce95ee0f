package org.mortise.core.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.mortise.api.plugins.PluginUses;
import org.mortise.api.plugins.RecordUse;

/** What a version of a plugin asks for and another does not, in words. */
final class Uses {

    private Uses() {}

    static List<String> added(PluginUses before, PluginUses after) {
        List<String> added = new ArrayList<>();
        new TreeMap<>(after.records()).forEach((type, use) -> {
            RecordUse former = before.records().get(type);
            if (former == null || former.compareTo(use) < 0) {
                added.add(type + ": " + use.name().toLowerCase(Locale.ROOT));
            }
        });
        after.services().stream()
                .filter(service -> !before.services().contains(service))
                .forEach(added::add);
        return added;
    }
}
