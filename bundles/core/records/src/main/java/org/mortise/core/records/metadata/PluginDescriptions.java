package org.mortise.core.records.metadata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.records.RecordType;
import org.osgi.framework.Bundle;

/** What one plugin bundle describes: its types, its custom fields on others' types, its texts. Immutable. */
record PluginDescriptions(
        PluginManifest manifest,
        List<TypeReader.Described> described,
        List<TypeReader.Contribution> contributions,
        Map<String, Map<String, String>> texts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    List<RecordType> types() {
        return described.stream().map(TypeReader.Described::type).toList();
    }

    static PluginDescriptions read(Bundle bundle, PluginManifest manifest) throws IOException {
        List<TypeReader.Described> types = new ArrayList<>();
        for (URL file : files(bundle, "META-INF/mortise/types")) {
            types.add(reading(file, in -> TypeReader.type(in, manifest)));
        }
        List<TypeReader.Contribution> contributions = new ArrayList<>();
        for (URL file : files(bundle, "META-INF/mortise/fields")) {
            contributions.add(reading(file, in -> TypeReader.contribution(in, manifest)));
        }
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (URL file : files(bundle, "META-INF/mortise/i18n")) {
            String name = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
            texts.put(
                    name.substring(0, name.length() - ".json".length()),
                    reading(file, in -> JSON.readValue(in, new TypeReference<Map<String, String>>() {})));
        }
        return new PluginDescriptions(manifest, types, contributions, texts);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    private static <T> T reading(URL file, Reading<T> reading) throws IOException {
        try (InputStream in = file.openStream()) {
            return reading.from(in);
        } catch (ProblemException e) {
            throw new IOException(file.getPath() + ": " + e.violations(), e);
        }
    }

    private static List<URL> files(Bundle bundle, String folder) {
        Enumeration<URL> entries = bundle.findEntries(folder, "*.json", false);
        return entries == null ? List.of() : Collections.list(entries);
    }
}
