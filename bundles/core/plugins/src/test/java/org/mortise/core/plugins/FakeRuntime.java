package org.mortise.core.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;

/** Writes down what it is told to do. */
final class FakeRuntime implements PluginRuntime {

    final List<String> log = new ArrayList<>();
    final Set<String> unhealthyVersions = new HashSet<>();
    final Set<String> unwritableVersions = new HashSet<>();
    final Set<String> unmigratableVersions = new HashSet<>();
    final Set<Path> unresolvable = new HashSet<>();
    private final Map<Bundle, FakeBundle> bundles = new HashMap<>();

    PluginBundle running(String location, Contents contents) {
        PluginBundle plugin = new PluginBundle(install(location, Path.of("before.jar")), contents);
        bundles.get(plugin.bundle()).state = Bundle.ACTIVE;
        log.clear();
        return plugin;
    }

    @Override
    public Bundle install(String location, Path file) {
        if (unresolvable.contains(file)) {
            throw Refusals.invalid("plugin-unresolvable", "It cannot be wired here.");
        }
        FakeBundle bundle = new FakeBundle(bundles.size() + 1, location);
        bundles.put(bundle.bundle, bundle);
        log.add("install " + location + " from " + file);
        return bundle.bundle;
    }

    @Override
    public void start(Bundle bundle) {
        note("start", bundle);
        bundles.get(bundle).state = Bundle.ACTIVE;
    }

    @Override
    public void settle(Bundle bundle) {
        note("settle", bundle);
        bundles.get(bundle).state = Bundle.ACTIVE;
    }

    @Override
    public void stop(Bundle bundle) {
        note("stop", bundle);
        bundles.get(bundle).state = Bundle.RESOLVED;
    }

    @Override
    public void retire(Bundle bundle) {
        note("retire", bundle);
        bundles.get(bundle).state = Bundle.RESOLVED;
    }

    @Override
    public void uninstall(Bundle bundle) {
        note("uninstall", bundle);
        bundles.get(bundle).state = Bundle.UNINSTALLED;
    }

    @Override
    public void migrate(PluginBundle plugin) {
        note("migrate", plugin.bundle());
        if (unmigratableVersions.contains(plugin.contents().version())) {
            throw new IllegalStateException("There is no such column.");
        }
    }

    @Override
    public List<String> awaitHealth(PluginBundle plugin, boolean patient) {
        return unhealthyVersions.contains(plugin.contents().version()) ? List.of("it is ill") : List.of();
    }

    @Override
    public List<String> writeRecords(PluginBundle plugin) {
        return unwritableVersions.contains(plugin.contents().version()) ? List.of("the name is taken") : List.of();
    }

    private void note(String verb, Bundle bundle) {
        log.add(verb + " " + bundle.getLocation());
    }
}
