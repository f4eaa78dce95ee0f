package org.mortise.core.records.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;
import org.osgi.framework.Bundle;

/** The door of this package: what the descriptions of all running plugins say together. */
public final class TypeCatalogue {

    private final TypeRegistry registry;
    private final PluginTexts texts;

    /** @param unitIsUp whether the persistence unit of that name can be used now */
    public TypeCatalogue(java.util.function.Predicate<String> unitIsUp) {
        this.registry = new TypeRegistry(unitIsUp);
        this.texts = new PluginTexts(registry);
    }

    /** A custom field that a running plugin brings for a type of somebody else. */
    public record Brought(String type, Field field, JsonNode description) {}

    public RecordTypes types() {
        return registry;
    }

    public Translations texts() {
        return texts;
    }

    public void add(Bundle bundle, PluginManifest manifest) {
        registry.add(bundle, manifest);
    }

    public void remove(Bundle bundle) {
        registry.remove(bundle);
    }

    /** The ids of the plugins that run. */
    public Set<String> plugins() {
        return registry.plugins().stream().map(plugin -> plugin.manifest().id()).collect(Collectors.toSet());
    }

    public List<Brought> brought() {
        List<Brought> all = new ArrayList<>();
        for (PluginDescriptions plugin : registry.plugins()) {
            for (TypeReader.Contribution contribution : plugin.contributions()) {
                for (int i = 0; i < contribution.fields().size(); i++) {
                    all.add(new Brought(
                            contribution.type(),
                            contribution.fields().get(i),
                            contribution.descriptions().get(i)));
                }
            }
        }
        return all;
    }

    /** @param fields per record type the custom fields that are to be seen from now on */
    public void show(Map<String, List<Field>> fields) {
        registry.customFields(fields);
    }

    /** Reads the description of one custom field; INVALID with every mistake. */
    public static Field customField(JsonNode description, String type, String plugin) {
        return TypeReader.customField(description, type, plugin);
    }
}
