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
        Enumeration<URL> files = bundle.findEntries(LayoutFile.FOLDER, "*.json", false);
        if (files == null) {
            return false;
        }
        List<BroughtLayout> layouts = new ArrayList<>();
        try {
            manifests.of(bundle).ifPresent(plugin -> read(plugin, Collections.list(files), layouts));
        } catch (ProblemException e) {
            LOG.warn("The layouts of {} are left out: {}", bundle, e.detail());
        }
        byBundle.put(bundle.getBundleId(), layouts);
        return true;
    }

    /** Fields that are not there are passed over when somebody asks; the plan has told of them. */
    private static void read(PluginManifest plugin, List<URL> files, List<BroughtLayout> to) {
        for (URL file : files) {
            try (InputStream in = file.openStream()) {
                to.add(new BroughtLayout(
                        plugin.id(),
                        LayoutFile.read(
                                plugin, file.getPath(), in.readAllBytes(), any -> true, (type, field) -> true)));
            } catch (ProblemException e) {
                LOG.warn("{} of {} is no layout: {}", file.getPath(), plugin.id(), e.violations());
            } catch (IOException e) {
                LOG.warn("{} of {} cannot be read", file.getPath(), plugin.id(), e);
            }
        }
    }
}
