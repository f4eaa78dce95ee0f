package org.mortise.core.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.security.Permissions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The UI modules of the plugins that run now. For any number of threads. */
@Component(service = UiModules.class)
public final class UiModules {

    private static final Logger LOG = LoggerFactory.getLogger(UiModules.class);

    /** The newer bundle of a plugin stands later: while two versions run, it is the one to show. */
    private final Map<Long, UiModule> byBundle = new ConcurrentHashMap<>();

    private final PluginManifests manifests;
    private final RecordTypes types;
    private final Permissions permissions;
    private final BundleTracker<UiModule> tracker;

    @Activate
    public UiModules(
            BundleContext context,
            @Reference PluginManifests manifests,
            @Reference RecordTypes types,
            @Reference Permissions permissions) {
        this.manifests = manifests;
        this.types = types;
        this.permissions = permissions;
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, null) {
            @Override
            public UiModule addingBundle(Bundle bundle, BundleEvent event) {
                return add(bundle);
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event, UiModule module) {
                byBundle.remove(bundle.getBundleId());
            }
        };
        tracker.open();
    }

    @Deactivate
    void deactivate() {
        tracker.close();
    }

    private UiModule add(Bundle bundle) {
        try {
            Optional<UiModule> module = manifests.of(bundle).flatMap(manifest -> ModuleReader.read(bundle, manifest));
            module.ifPresent(found -> byBundle.put(bundle.getBundleId(), found));
            return module.orElse(null);
        } catch (ProblemException e) {
            LOG.warn("The UI module of {} is left out: {}", bundle, e.detail());
            return null;
        }
    }

    /** One for each plugin, in the order of their ids. */
    private Collection<UiModule> running() {
        Map<String, UiModule> found = new TreeMap<>();
        byBundle.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(entry -> found.put(entry.getValue().plugin(), entry.getValue()));
        return found.values();
    }

    /** Those that the current caller's rights suffice for. */
    List<UiModule> permitted() {
        return running().stream()
                .filter(module -> module.types().stream()
                                .allMatch(type -> types.find(type).isPresent())
                        && module.permissions().stream().allMatch(permissions::has))
                .toList();
    }

    /** @return null when there is no such file, or not any more */
    byte[] file(String plugin, String hash, String path) {
        return byBundle.values().stream()
                .filter(module ->
                        module.plugin().equals(plugin) && module.hash().equals(hash))
                .findFirst()
                .map(module -> module.files().get(path))
                .orElse(null);
    }
}
