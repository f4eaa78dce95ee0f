package org.mortise.core.records.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;
import org.osgi.framework.Bundle;

/** The door of this package: what the descriptions of all running plugins say together. */
public final class TypeCatalogue {

    /** The persistence unit of the types that have no code. */
    public static final String DYNAMIC_UNIT = "custom";

    /** What stands in for a plugin at the fields of administrators. */
    public static final String ADMINISTRATOR = "admin";

    private final TypeRegistry registry;
    private final PluginTexts texts;

    /** @param unitIsUp whether the persistence unit of that name can be used now */
    public TypeCatalogue(java.util.function.Predicate<String> unitIsUp) {
        this.registry = new TypeRegistry(unitIsUp);
        this.texts = new PluginTexts(registry);
    }

    /** A custom field that a running plugin brings for a type of somebody else. */
    public record Brought(String type, Field field, JsonNode description) {

        /** By {@link TypeCatalogue#part}. */
        public String part() {
            return TypeCatalogue.part(type, field.name());
        }
    }

    /** A type without code that a running plugin brings. */
    public record BroughtType(RecordType type, JsonNode description) {}

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

    public List<BroughtType> broughtTypes() {
        List<BroughtType> all = new ArrayList<>();
        for (PluginDescriptions plugin : registry.plugins()) {
            for (TypeReader.Described described : plugin.described()) {
                if (described.type().unit().equals(DYNAMIC_UNIT)) {
                    all.add(new BroughtType(described.type(), described.description()));
                }
            }
        }
        return all;
    }

    /** Whether a running plugin describes a type of that name. */
    public boolean describes(String type) {
        return registry.plugins().stream()
                .flatMap(plugin -> plugin.types().stream())
                .anyMatch(each -> each.name().equals(type));
    }

    /**
     * @param fields per record type the custom fields that are to be seen from now on
     * @param dynamic the types without code that have their tables
     * @param texts what administrators translated, by {@link #collectTexts}
     */
    public void show(
            Map<String, List<Field>> fields, List<RecordType> dynamic, Map<String, Map<String, String>> texts) {
        registry.show(fields, dynamic, texts);
    }

    /** How a field is called where types are, too, which are called by their names. */
    public static String part(String type, String field) {
        return field + " of " + type;
    }

    /** The types and fields that a bundle describes and that are not to be seen yet; each by its name or {@link #part}. */
    public List<String> missing(long bundle) {
        return registry.missing(bundle);
    }

    /**
     * Adds what the description of an administrator says in other languages.
     *
     * @param key {@code custom.<type>}, or {@code custom.<type>.<field>}
     * @param into language → key → text
     */
    public static void collectTexts(JsonNode description, String key, Map<String, Map<String, String>> into) {
        AdministratorTexts.collect(description, key, into);
    }

    /** Reads the description of one field whose column the platform makes; INVALID with every mistake. */
    public static Field runTimeField(JsonNode description, String type, String plugin, boolean custom) {
        return TypeReader.runTimeField(description, type, plugin, custom);
    }

    /** Reads the description of a field that was accepted some time. */
    public static Field storedField(JsonNode description, String type, String plugin, boolean custom) {
        return TypeReader.storedField(description, type, plugin, custom);
    }

    /** Reads the description of a type that an administrator makes, fields included; INVALID with every mistake. */
    public static RecordType madeType(JsonNode description) {
        return new TypeForm(description, RecordType.ADMINISTRATORS, "/" + RecordType.ADMINISTRATORS).read();
    }

    /** The same of a type that was accepted some time, and whose fields may have changed since. */
    public static RecordType storedType(JsonNode description) {
        return new TypeForm(description, RecordType.ADMINISTRATORS, "/" + RecordType.ADMINISTRATORS).stored();
    }

    /** The fields that every record has, in front of its own. */
    public static List<Field> platformFields() {
        return PlatformFields.all();
    }

    /** How many fields a type may have. */
    public static int maxFields() {
        return TypeReader.MAX_FIELDS;
    }
}
