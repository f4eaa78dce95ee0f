package org.mortise.launcher.plugins;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.core.inspection.Finding;
import org.mortise.core.inspection.StartingRecordReader;
import org.mortise.core.ui.layouts.LayoutFileCheck;

/** The layouts and records in a plugin's file, as far as they can be judged without a server. */
final class DescriptionVerification {

    private DescriptionVerification() {}

    static List<Finding> check(JarFile jar, PluginManifest plugin) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith("META-INF/mortise/")
                    && entry.getName().endsWith(".json")) {
                files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
        List<Violation> violations = new ArrayList<>(LayoutFileCheck.withoutServer(plugin, files));
        StartingRecordReader.read(plugin, files, violations);
        return violations.stream()
                .map(each -> new Finding(true, each.field(), each.message()))
                .toList();
    }
}
