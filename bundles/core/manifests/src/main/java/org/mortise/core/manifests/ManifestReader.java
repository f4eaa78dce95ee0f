package org.mortise.core.manifests;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginUses;
import org.mortise.api.plugins.RecordUse;

/** Turns the text of a manifest into a {@link PluginManifest}, or into everything that is wrong with it. */
final class ManifestReader {

    static final Set<String> KEYS =
            ordered("id", "name", "version", "vendor", "address", "permanent", "description", "requires", "uses");
    static final Set<String> REQUIRES_KEYS = ordered("plugins");
    static final Set<String> USES_KEYS = ordered("records", "services");

    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final Pattern VERSION =
            Pattern.compile("(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)([.-][A-Za-z0-9_-]+)?");
    static final Pattern ADDRESS = Pattern.compile("(/[a-z][a-z0-9]*(-[a-z0-9]+)*)+");
    static final Pattern TYPE = Pattern.compile("\\*|[a-z][A-Za-z0-9]*");
    static final Pattern INTERFACE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*\\.)+[A-Za-z_$][A-Za-z0-9_$]*");
    static final Pattern WORDS = Pattern.compile("(?s).*\\S.*");

    /** Table names start with the id, and PostgreSQL's names end after 63 characters. */
    static final int MAX_ID_LENGTH = 30;

    private static final Map<String, RecordUse> USES = Map.of("read", RecordUse.READ, "edit", RecordUse.EDIT);

    private static final String ID_RULE =
            "lowercase kebab case, a letter first, at most " + MAX_ID_LENGTH + " characters, for example \"loyalty\"";

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .build();

    PluginManifest read(InputStream text) {
        Mistakes mistakes = new Mistakes();
        PluginManifest manifest = manifest(parse(text, mistakes), mistakes);
        if (!mistakes.none()) {
            throw mistakes.asProblem();
        }
        return manifest;
    }

    private JsonNode parse(InputStream text, Mistakes mistakes) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            mistakes.add(
                    "",
                    "cannot be read as JSON: " + e.getOriginalMessage()
                            + (e.getLocation() == null
                                    ? ""
                                    : " (line " + e.getLocation().getLineNr() + ")"));
            throw mistakes.asProblem();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PluginManifest manifest(JsonNode root, Mistakes mistakes) {
        JsonObjectReader top = new JsonObjectReader(root, "", KEYS, mistakes);
        JsonObjectReader needs = new JsonObjectReader(child(root, "requires"), "requires", REQUIRES_KEYS, mistakes);
        JsonObjectReader uses = new JsonObjectReader(child(root, "uses"), "uses", USES_KEYS, mistakes);

        String id = top.text("id", true, ID, ID_RULE);
        if (id != null && id.length() > MAX_ID_LENGTH) {
            mistakes.add("id", "must be " + ID_RULE);
        }
        String name = top.text("name", true, WORDS, "a text that is not blank");
        String version = top.text("version", true, VERSION, "a version of three numbers, for example \"1.0.0\"");
        String vendor = top.text("vendor", true, WORDS, "a text that is not blank");
        top.text("description", false, WORDS, "a text that is not blank");
        String address = top.text("address", false, ADDRESS, "a path of kebab case steps, for example \"/sales\"");
        boolean permanent = top.flag("permanent");
        List<String> plugins = needs.texts("plugins", ID, "the id of a plugin");
        if (id != null && plugins.contains(id)) {
            mistakes.add("requires.plugins", "must not name the plugin itself");
        }
        return new PluginManifest(
                id,
                name,
                version,
                vendor,
                address == null ? "/plugins/" + id : address,
                permanent,
                plugins,
                new PluginUses(
                        records(child(child(root, "uses"), "records"), mistakes),
                        uses.texts("services", INTERFACE, "the full name of an interface")));
    }

    private static Map<String, RecordUse> records(JsonNode object, Mistakes mistakes) {
        String path = "uses.records";
        if (!object.isObject()) {
            mistakes.add(path, "must be an object");
        }
        Map<String, RecordUse> uses = new TreeMap<>();
        object.fields().forEachRemaining(entry -> {
            RecordUse use = USES.get(entry.getValue().asText());
            if (!TYPE.matcher(entry.getKey()).matches()) {
                mistakes.add(
                        path + "." + entry.getKey(), "is not the name of a record type, and not \"*\" for all others");
            } else if (use == null) {
                mistakes.add(path + "." + entry.getKey(), "must be \"read\" or \"edit\"");
            } else {
                uses.put(entry.getKey(), use);
            }
        });
        return uses;
    }

    /** An empty one when it is absent. */
    private static JsonNode child(JsonNode object, String key) {
        return object.has(key) ? object.get(key) : JsonNodeFactory.instance.objectNode();
    }

    private static Set<String> ordered(String... keys) {
        return new TreeSet<>(List.of(keys));
    }
}
