package org.mortise.core.security.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mortise.api.plugins.PluginManifests;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The permissions that running plugins declare in {@code META-INF/mortise/permissions.json}: a list of
 * {@code {"name": "loyalty.adjust", "label": "…"}}, each name beginning with the plugin's id and a dot.
 */
@Component(service = DeclaredPermissions.class)
public final class DeclaredPermissions implements BundleTrackerCustomizer<Bundle> {

    static final String PATH = "META-INF/mortise/permissions.json";

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredPermissions.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PluginManifests manifests;
    private final Map<Long, List<Declared>> declared = new ConcurrentHashMap<>();
    private final BundleTracker<Bundle> tracker;

    /** @param label for people */
    public record Declared(String name, String plugin, String label) {}

    @Activate
    public DeclaredPermissions(BundleContext context, @Reference PluginManifests manifests) {
        this.manifests = manifests;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void deactivate() {
        tracker.close();
    }

    List<Declared> all() {
        return declared.values().stream()
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(Declared::name))
                .toList();
    }

    Set<String> names() {
        return all().stream().map(Declared::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        java.net.URL file = bundle.getEntry(PATH);
        if (file == null) {
            return null;
        }
        manifests.of(bundle).ifPresent(manifest -> {
            try (InputStream in = file.openStream()) {
                declared.put(bundle.getBundleId(), read(JSON.readTree(in), manifest.id()));
            } catch (IOException | IllegalArgumentException e) {
                LOG.error("The plugin {} declares its permissions wrongly: {}", manifest.id(), e.getMessage());
            }
        });
        return bundle;
    }

    private static List<Declared> read(JsonNode json, String plugin) {
        List<Declared> all = new ArrayList<>();
        for (JsonNode each : json) {
            String name = each.path("name").asText();
            if (!name.startsWith(plugin + ".")) {
                throw new IllegalArgumentException("\"" + name + "\" does not begin with " + plugin + ".");
            }
            all.add(new Declared(name, plugin, each.path("label").asText(name)));
        }
        return all;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        // What is declared does not change while the bundle is there.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        declared.remove(bundle.getBundleId());
    }
}
