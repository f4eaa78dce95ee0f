package org.mortise.core.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a plugin says of itself beside its manifest: the permissions that it brings, the software that it consists of. */
final class Declarations {

    private static final String PERMISSIONS = "META-INF/mortise/permissions.json";
    /** Where CycloneDX's tools, and those who build on them, put it. */
    private static final String BILLS = "META-INF/sbom/";

    private final ObjectMapper json = new ObjectMapper();

    /** Names of the permissions; INVALID when one is not the plugin's to declare. */
    List<String> permissions(Entries entries, String plugin) throws IOException {
        List<String> names = namesOf(entries);
        for (String name : names) {
            if (!name.startsWith(plugin + ".")) {
                throw Refusals.invalid(
                        "plugin-permission-foreign",
                        PERMISSIONS + " declares " + name + "; the permissions of this plugin begin with \"" + plugin
                                + ".\".");
            }
        }
        return names;
    }

    /** Names of the permissions as they stand there. */
    List<String> namesOf(Entries entries) throws IOException {
        Optional<InputStream> file = entries.open(PERMISSIONS);
        if (file.isEmpty()) {
            return List.of();
        }
        try (InputStream in = file.get()) {
            JsonNode list = json.readTree(in);
            if (!list.isArray()
                    || StreamSupport.stream(list.spliterator(), false).anyMatch(Declarations::nameless)) {
                throw Refusals.invalid(
                        "plugin-contents-invalid",
                        PERMISSIONS + " must be a list of objects with \"name\" and \"label\".");
            }
            return StreamSupport.stream(list.spliterator(), false)
                    .map(each -> each.path("name").asText())
                    .toList();
        } catch (JsonProcessingException e) {
            throw Refusals.invalid(
                    "plugin-contents-invalid",
                    PERMISSIONS + " cannot be read as JSON: " + e.getOriginalMessage() + ".");
        }
    }

    /** What the bill of materials says, or that there is none: a sentence. INVALID when it is no bill. */
    String bill(Entries entries) throws IOException {
        List<String> bills = entries.list(BILLS, ".json");
        if (bills.isEmpty()) {
            return "It has no bill of materials (CycloneDX in " + BILLS + "): what libraries it contains is not known.";
        }
        int components = 0;
        for (String path : bills) {
            components += components(entries, path);
        }
        return "Bill of materials: " + components + (components == 1 ? " component" : " components") + " ("
                + String.join(", ", bills) + ").";
    }

    private int components(Entries entries, String path) throws IOException {
        try (InputStream in = entries.open(path).orElseThrow()) {
            JsonNode bill = json.readTree(in);
            if (bill.path("bomFormat").asText().equals("CycloneDX")) {
                return bill.path("components").size();
            }
            throw Refusals.invalid("plugin-bill-invalid", path + " is not a bill of materials in CycloneDX's JSON.");
        } catch (JsonProcessingException e) {
            throw Refusals.invalid(
                    "plugin-bill-invalid", path + " cannot be read as JSON: " + e.getOriginalMessage() + ".");
        }
    }

    private static boolean nameless(JsonNode permission) {
        return !permission.path("name").isTextual();
    }
}
