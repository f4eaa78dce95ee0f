package org.mortise.core.ui.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.records.RecordType;
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

/** The layouts of the plugins that run now. Safe for use by many threads. */
@Component(service = PluginLayouts.class)
public final class PluginLayouts {

    private static final Logger LOG = LoggerFactory.getLogger(PluginLayouts.class);

    private final Map<Long, List<BroughtLayout>> byBundle = new ConcurrentHashMap<>();
    private final PluginManifests manifests;
    private final BundleTracker<Bundle> tracker;

    @Activate
    public PluginLayouts(BundleContext context, @Reference PluginManifests manifests) {
        this.manifests = manifests;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
            @Override
            public Bundle addingBundle(Bundle bundle, BundleEvent event) {
                return add(bundle) ? bundle : null;
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
                byBundle.remove(bundle.getBundleId());
            }
        };
        tracker.open();
    }

    @Deactivate
    void deactivate() {
        tracker.close();
    }

    Set<String> types() {
        return all().stream().map(each -> each.layout().type()).collect(Collectors.toSet());
    }

    /** Of several the one to show. */
    Optional<BroughtLayout> of(RecordType type) {
        return first(all(), type);
    }

    /** Which there are, in which form; changes with each plugin that brings or takes one. */
    List<String> versions() {
        return all().stream()
                .map(each -> each.plugin() + "/" + each.layout().hashCode())
                .sorted()
                .toList();
    }

    /** Who extends the type of another knows of it, the type's own plugin does not know of him; then the first by id. */
    static Optional<BroughtLayout> first(Collection<BroughtLayout> layouts, RecordType type) {
        return layouts.stream()
                .filter(each -> each.layout().type().equals(type.name()))
                .min(Comparator.comparing((BroughtLayout each) -> each.plugin().equals(type.plugin()))
                        .thenComparing(BroughtLayout::plugin));
    }

    private List<BroughtLayout> all() {
        return byBundle.values().stream().flatMap(List::stream).toList();
    }

    private boolean add(Bundle bundle) {
        Map<String, byte[]> files = files(bundle, LayoutFile.FOLDER);
        if (files.isEmpty()) {
            return false;
        }
        List<BroughtLayout> layouts = new ArrayList<>();
        try {
            PluginFields brought = new PluginFields(files(bundle, "META-INF/mortise/types"));
            manifests
                    .of(bundle)
                    .ifPresent(plugin -> files.forEach((path, content) ->
                            read(plugin, path, content, brought).ifPresent(layouts::add)));
        } catch (ProblemException e) {
            LOG.warn("The layouts of {} are left out: {}", bundle, e.detail());
        }
        byBundle.put(bundle.getBundleId(), layouts);
        return true;
    }

    /** Fields that are not there are passed over when somebody asks; the plan has told of them. */
    private static Optional<BroughtLayout> read(
            PluginManifest plugin, String path, byte[] content, PluginFields brought) {
        try {
            Layout layout = LayoutFile.read(plugin, path, content, brought::owns, (type, field) -> true);
            return Optional.of(new BroughtLayout(plugin.id(), layout));
        } catch (ProblemException e) {
            LOG.warn("{} of {} is no layout: {}", path, plugin.id(), e.violations());
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> files(Bundle bundle, String folder) {
        Enumeration<URL> found = bundle.findEntries(folder, "*.json", false);
        Map<String, byte[]> files = new TreeMap<>();
        for (URL file : found == null ? List.<URL>of() : Collections.list(found)) {
            try (InputStream in = file.openStream()) {
                files.put(file.getPath().substring(1), in.readAllBytes());
            } catch (IOException e) {
                LOG.warn("{} of {} cannot be read", file.getPath(), bundle, e);
            }
        }
        return files;
    }
}
