package org.mortise.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;

/** Has the descriptions in a plugin's file checked by those who will read them. */
final class DescriptionFiles {

    private static final String FOLDER = "META-INF/mortise/";
    /** Far beyond any description that a person wrote; what unpacks to more means harm. */
    static final int MAX_BYTES = 2_000_000;

    private DescriptionFiles() {}

    /** INVALID with everything that is wrong. */
    static void check(JarFile jar, PluginManifest manifest, List<DescriptionCheck> checks) throws IOException {
        Map<String, byte[]> files = read(jar);
        List<Violation> violations = new ArrayList<>();
        checks.forEach(check -> violations.addAll(check.check(manifest, files)));
        if (!violations.isEmpty()) {
            String detail = violations.stream()
                    .map(violation -> violation.field() + " " + violation.message())
                    .collect(Collectors.joining("; "));
            throw new ProblemException(
                    ProblemType.INVALID, "plugin-descriptions-invalid", detail + ".", violations, null);
        }
    }

    private static Map<String, byte[]> read(JarFile jar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<JarEntry> entries = jar.stream()
                .filter(entry ->
                        entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".json"))
                .toList();
        for (JarEntry entry : entries) {
            try (InputStream in = jar.getInputStream(entry)) {
                byte[] content = in.readNBytes(MAX_BYTES + 1);
                if (content.length > MAX_BYTES) {
                    throw Refusals.invalid(
                            "plugin-contents-invalid", entry.getName() + " is larger than " + MAX_BYTES + " bytes.");
                }
                files.put(entry.getName(), content);
            }
        }
        return files;
    }
}
