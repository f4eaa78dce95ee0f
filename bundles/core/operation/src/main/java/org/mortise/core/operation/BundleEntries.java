package org.mortise.core.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mortise.api.plugins.PluginManifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;

/** What a bundle's files promise; read once for each revision of it. Used by one thread at a time. */
final class BundleEntries {

    private static final Pattern UNIT = Pattern.compile("<persistence-unit[^>]*\\sname=\"([^\"]+)\"");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<BundleRevision, List<String>> units = new WeakHashMap<>();
    private final Map<BundleRevision, List<String>> types = new WeakHashMap<>();

    List<String> persistenceUnits(Bundle bundle) {
        String file = bundle.getHeaders().get("Meta-Persistence");
        return file == null
                ? List.of()
                : units.computeIfAbsent(
                        bundle.adapt(BundleRevision.class), key -> readUnits(bundle.getEntry(file.strip())));
    }

    /** The record types that a plugin describes. */
    List<String> recordTypes(Bundle bundle) {
        return types.computeIfAbsent(bundle.adapt(BundleRevision.class), key -> readTypes(bundle));
    }

    private static List<String> readUnits(URL persistence) {
        List<String> names = new ArrayList<>();
        if (persistence != null) {
            Matcher unit = UNIT.matcher(read(persistence));
            while (unit.find()) {
                names.add(unit.group(1));
            }
        }
        return names;
    }

    private List<String> readTypes(Bundle bundle) {
        if (bundle.getEntry(PluginManifest.PATH) == null) {
            return List.of();
        }
        Enumeration<URL> files = bundle.findEntries("META-INF/mortise/types", "*.json", false);
        List<String> names = new ArrayList<>();
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try {
                names.add(json.readTree(read(file)).path("name").asText());
            } catch (IOException e) {
                names.add(file.getPath());
            }
        }
        return names;
    }

    private static String read(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
