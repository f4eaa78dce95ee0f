package org.mortise.core.records.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record types of the plugins that run now and whose tables can be reached. Descriptions come and go with bundles, custom
 * fields with their plugins and administrators; readers always get one consistent picture.
 */
final class TypeRegistry implements RecordTypes {

    private static final Logger LOG = LoggerFactory.getLogger(TypeRegistry.class);

    private final Map<Long, PluginDescriptions> plugins = new ConcurrentHashMap<>();
    private final Predicate<String> unitIsUp;
    private volatile Map<String, List<Field>> customFields = Map.of();
    private volatile List<RecordType> dynamicTypes = List.of();
    private volatile Map<String, Map<String, String>> administratorTexts = Map.of();
    private volatile Map<String, RecordType> types = Map.of();
    private volatile Map<Long, List<String>> missing = Map.of();

    /** @param unitIsUp whether the persistence unit of that name can be used now */
    TypeRegistry(Predicate<String> unitIsUp) {
        this.unitIsUp = unitIsUp;
    }

    @Override
    public Collection<RecordType> all() {
        return types.values().stream()
                .filter(type -> unitIsUp.test(type.unit()))
                .toList();
    }

    @Override
    public Optional<RecordType> find(String name) {
        return Optional.ofNullable(types.get(name)).filter(type -> unitIsUp.test(type.unit()));
    }

    @Override
    public Optional<RecordType> find(String plugin, String collection) {
        for (RecordType type : types.values()) {
            if (type.plugin().equals(plugin) && type.collection().equals(collection)) {
                return find(type.name());
            }
        }
        return Optional.empty();
    }

    @Override
    public RecordType require(String name) {
        RecordType type = types.get(name);
        if (type == null) {
            throw ProblemException.notFound("record type \"" + name + "\"");
        }
        if (!unitIsUp.test(type.unit())) {
            throw ProblemException.of(
                    ProblemType.UNAVAILABLE,
                    "The plugin " + type.plugin() + " is on its way up; try again in a moment.");
        }
        return type;
    }

    void add(Bundle bundle, PluginManifest manifest) {
        try {
            PluginDescriptions descriptions = PluginDescriptions.read(bundle, manifest);
            plugins.put(bundle.getBundleId(), descriptions);
        } catch (java.io.IOException | RuntimeException e) {
            LOG.error(
                    "The plugin {} describes its records wrongly and stays without them: {}",
                    manifest.id(),
                    e.getMessage());
        }
        rebuild();
    }

    void remove(Bundle bundle) {
        plugins.remove(bundle.getBundleId());
        rebuild();
    }

    /**
     * @param fields per record type the custom fields that are to be seen, in their order
     * @param dynamic the types without code that have their tables
     * @param texts those of administrators: language → key → text
     */
    void show(Map<String, List<Field>> fields, List<RecordType> dynamic, Map<String, Map<String, String>> texts) {
        administratorTexts = texts;
        customFields = fields;
        dynamicTypes = dynamic;
        rebuild();
    }

    Collection<PluginDescriptions> plugins() {
        return List.copyOf(plugins.values());
    }

    /** What a bundle describes and nobody sees yet, by {@link TypeCatalogue#part}; empty for most, and for what has no descriptions. */
    List<String> missing(long bundle) {
        return missing.getOrDefault(bundle, List.of());
    }

    /** Language → key → text. */
    Map<String, Map<String, String>> administratorTexts() {
        return administratorTexts;
    }

    private synchronized void rebuild() {
        Map<String, RecordType> next = new TreeMap<>();
        for (PluginDescriptions plugin : plugins.values()) {
            for (RecordType type : plugin.types()) {
                if (!type.unit().equals(TypeCatalogue.DYNAMIC_UNIT)) {
                    put(next, type);
                }
            }
        }
        Set<String> running =
                plugins.values().stream().map(plugin -> plugin.manifest().id()).collect(Collectors.toSet());
        for (RecordType type : dynamicTypes) {
            if (running.contains(type.plugin()) || type.plugin().equals(RecordType.ADMINISTRATORS)) {
                put(next, type);
            }
        }
        types = next;
        Map<Long, List<String>> lacks = new HashMap<>();
        plugins.forEach((bundle, plugin) -> {
            List<String> parts = Missing.of(plugin, this::find);
            if (!parts.isEmpty()) {
                lacks.put(bundle, parts);
            }
        });
        missing = lacks;
    }

    private void put(Map<String, RecordType> next, RecordType type) {
        RecordType former = next.putIfAbsent(type.name(), withCustomFields(type));
        if (former != null) {
            LOG.error(
                    "Two plugins describe the record type {}: {} keeps it, {} does not get it",
                    type.name(),
                    former.plugin(),
                    type.plugin());
        }
    }

    private RecordType withCustomFields(RecordType type) {
        List<Field> custom = customFields.getOrDefault(type.name(), List.of());
        if (custom.isEmpty()) {
            return type;
        }
        List<Field> all = new ArrayList<>(type.fields());
        all.addAll(custom);
        return type.withFields(all);
    }
}
