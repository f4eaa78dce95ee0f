package org.mortise.core.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.RecordUse;

/**
 * Reads {@code META-INF/mortise/records/*.json} of a plugin, files in the order of their names, and writes down all that is wrong
 * as far as that can be seen without a server.
 */
public final class StartingRecordReader {

    public static final String FOLDER = "META-INF/mortise/records/";
    public static final Set<String> KEYS = Set.of("records");
    public static final Set<String> RECORD_KEYS = Set.of("type", "externalId", "values");
    /** What is more is data, and comes by an import. */
    public static final int MOST = 500;

    private static final int LONGEST_ID = 255;
    private static final String EXTERNAL_ID = "externalId";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final PluginManifest plugin;
    private final Set<String> ownTypes;
    private final List<Violation> violations;
    private final List<StartingRecord> found = new ArrayList<>();
    /** Type and external id of what is written before. */
    private final Set<String> known = new HashSet<>();

    private StartingRecordReader(PluginManifest plugin, Set<String> ownTypes, List<Violation> violations) {
        this.plugin = plugin;
        this.ownTypes = ownTypes;
        this.violations = violations;
    }

    /**
     * @param files path → content of the JSON files of the plugin
     * @param violations gets what is wrong, the field being {@code path: place in the file}
     * @return what could be read, in the order in which it is to be written
     */
    public static List<StartingRecord> read(
            PluginManifest plugin, Map<String, byte[]> files, List<Violation> violations) {
        StartingRecordReader reader = new StartingRecordReader(plugin, ownTypes(files), violations);
        new TreeMap<>(files).forEach((path, content) -> {
            if (path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) < 0 && path.endsWith(".json")) {
                reader.file(path, content);
            }
        });
        return reader.found;
    }

    private static Set<String> ownTypes(Map<String, byte[]> files) {
        Set<String> types = new HashSet<>();
        files.forEach((path, content) -> {
            if (path.startsWith("META-INF/mortise/types/")) {
                try {
                    types.add(JSON.readTree(content).path("name").asText());
                } catch (IOException e) {
                    // Told by those who read types.
                }
            }
        });
        return types;
    }

    private void file(String path, byte[] content) {
        try {
            JsonNode json = JSON.readTree(content);
            if (!json.isObject() || !json.path("records").isArray()) {
                refuse(path, "must be an object with a list \"records\"");
                return;
            }
            unknown(path + ": ", json, KEYS);
            int at = 0;
            for (JsonNode record : json.path("records")) {
                record(path, "records[" + at++ + "]", record);
            }
        } catch (JsonProcessingException e) {
            refuse(path, "is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(String path, String place, JsonNode json) {
        String at = path + ": " + place;
        if (!json.isObject() || !json.path("values").isObject()) {
            refuse(at, "must be an object with type, externalId and values");
            return;
        }
        unknown(at + ".", json, RECORD_KEYS);
        String type = json.path("type").asText();
        String externalId = json.path(EXTERNAL_ID).asText();
        if (!ownTypes.contains(type) && !granted(type)) {
            refuse(
                    at + ".type",
                    "\"" + type
                            + "\" is not a type of this plugin, and \"uses\" of its plugin.json does not name it with \"edit\"");
        }
        if (!own(externalId) || externalId.length() > LONGEST_ID) {
            refuse(
                    at + "." + EXTERNAL_ID,
                    "must begin with \"" + plugin.id() + ".\" and have at most " + LONGEST_ID + " characters");
        } else if (!known.add(key(type, externalId))) {
            refuse(at + "." + EXTERNAL_ID, "\"" + externalId + "\" stands here already");
        }
        if (found.size() == MOST) {
            refuse(at, "is more than the " + MOST + " records that a plugin may bring");
            return;
        }
        found.add(new StartingRecord(path, place, type, externalId, values(at + ".values", json.path("values"))));
    }

    /** Custom fields stand under {@code custom}, as in requests. */
    private Map<String, Object> values(String at, JsonNode json) {
        Map<String, Object> values = new LinkedHashMap<>(JSON.convertValue(json, Map.class));
        if (values.remove("custom") instanceof Map<?, ?> custom) {
            custom.forEach((name, value) -> values.put((String) name, value));
        }
        if (values.containsKey(EXTERNAL_ID)) {
            refuse(at + "." + EXTERNAL_ID, "stands beside \"values\"");
        }
        values.forEach((name, value) -> earlier(at + "." + name, value));
        return values;
    }

    /** What points to a record of the plugin points to one that is written before. */
    private void earlier(String at, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(each -> earlier(at, each));
        } else if (value instanceof Map<?, ?> map && map.get(EXTERNAL_ID) instanceof String id) {
            boolean missing = own(id) && known.stream().noneMatch(each -> each.endsWith(" " + id));
            if (missing) {
                refuse(at, "names \"" + id + "\", which is not described before");
            }
        }
    }

    private boolean own(String externalId) {
        return externalId.startsWith(plugin.id() + ".")
                && externalId.length() > plugin.id().length() + 1;
    }

    private boolean granted(String type) {
        Map<String, RecordUse> uses = plugin.uses().records();
        return uses.getOrDefault(type, uses.get("*")) == RecordUse.EDIT;
    }

    private static String key(String type, String externalId) {
        return type + " " + externalId;
    }

    private void unknown(String before, JsonNode json, Set<String> keys) {
        json.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key) && !key.equals("$schema")) {
                refuse(
                        before + key,
                        "is not a key that is known here; known are "
                                + String.join(", ", new java.util.TreeSet<>(keys)));
            }
        });
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
