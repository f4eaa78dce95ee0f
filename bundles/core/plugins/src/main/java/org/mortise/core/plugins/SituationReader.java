package org.mortise.core.plugins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.inspection.HeaderText;
import org.mortise.core.inspection.PluginLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Looks at what is here, for the planner. */
final class SituationReader {

    private final BundleContext context;
    private final Supplier<List<PluginRow>> rows;
    private final PluginTracker tracker;
    private final RecordTypes recordTypes;

    SituationReader(
            BundleContext context, Supplier<List<PluginRow>> rows, PluginTracker tracker, RecordTypes recordTypes) {
        this.context = context;
        this.rows = rows;
        this.tracker = tracker;
        this.recordTypes = recordTypes;
    }

    Situation read() {
        Map<String, Contents> running = new TreeMap<>();
        Map<Bundle, String> pluginOf = new HashMap<>();
        tracker.byId().forEach((id, plugins) -> {
            tracker.find(id).ifPresent(plugin -> running.put(id, plugin.contents()));
            plugins.forEach(plugin -> pluginOf.put(plugin.bundle(), id));
        });
        Map<String, String> bundleOwners = new HashMap<>();
        List<String> platformPackages = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            // What only its own plugin sees is in nobody's way.
            boolean hidden = PluginLocation.isProbe(bundle.getLocation()) || Libraries.isLibrary(bundle);
            if (bundle.getSymbolicName() != null && !hidden) {
                bundleOwners.put(bundle.getSymbolicName(), pluginOf.getOrDefault(bundle, ""));
                if (!pluginOf.containsKey(bundle)) {
                    platformPackages.addAll(
                            HeaderText.names(bundle.getHeaders("").get(Constants.EXPORT_PACKAGE)));
                }
            }
        }
        Map<String, String> typeOwners = new HashMap<>();
        for (RecordType type : recordTypes.all()) {
            typeOwners.put(type.name(), type.plugin());
        }
        return new Situation(rows.get(), running, typeOwners, bundleOwners, platformPackages);
    }
}
