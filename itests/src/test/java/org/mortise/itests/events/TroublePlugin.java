package org.mortise.itests.events;

import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.PluginJar;

/** Installs the plugin of the {@link Troublemaker}. */
final class TroublePlugin {

    static final String ID = "troublemaker";

    private TroublePlugin() {}

    static void install(Instance instance) {
        PluginJar.of(ID, "1.0.0", "customers")
                .usesRecords("account", "edit")
                .activator(
                        Troublemaker.class,
                        "org.osgi.framework,org.mortise.api.events;version=\"[1.0,2)\",org.mortise.api.records;version=\"[1.0,2)\"")
                .install(instance)
                .expect(0);
    }
}
