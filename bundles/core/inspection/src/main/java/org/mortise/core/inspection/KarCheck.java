package org.mortise.core.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.mortise.core.inspection.PluginArchive.Mistake;

/** What a KAR has to be made of to be a plugin: one bundle that describes it, and libraries that describe nothing. */
final class KarCheck {

    private static final String DESCRIPTIONS = "META-INF/mortise/";
    private static final String MANIFEST = DESCRIPTIONS + "plugin.json";

    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<JarFile> describing = new ArrayList<>();
    private final List<JarFile> libraries = new ArrayList<>();

    /** @param bundles in the same order as their entries in the KAR */
    KarCheck(JarFile kar, List<JarFile> bundles, List<JarEntry> entries) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < bundles.size(); i++) {
            JarFile bundle = bundles.get(i);
            String place = entries.get(i).getName();
            String name = BundleHeaders.symbolicName(bundle);
            String other = names.putIfAbsent(String.valueOf(name), place);
            if (name == null) {
                add("plugin-kar-library", place + " has no Bundle-SymbolicName, so it is not an OSGi bundle.");
            } else if (other != null) {
                add("plugin-kar-library", place + " and " + other + " are both called " + name + ".");
            }
            if (bundle.getEntry(MANIFEST) != null) {
                describing.add(bundle);
            } else {
                library(bundle, place);
            }
        }
        Collections.list(kar.entries()).forEach(this::entry);
        description(kar);
    }

    static boolean isBundle(String entry) {
        return entry.startsWith(PluginArchive.REPOSITORY) && entry.endsWith(".jar");
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    List<JarFile> mainFirst() {
        List<JarFile> all = new ArrayList<>(describing);
        all.addAll(libraries);
        return List.copyOf(all);
    }

    private void library(JarFile bundle, String place) throws IOException {
        libraries.add(bundle);
        if (BundleHeaders.of(bundle, "Fragment-Host") != null) {
            add("plugin-kar-library", place + " is a fragment; make it a part of the bundle that it belongs to.");
        }
        for (String header : List.of("Mortise-Migrations", "Meta-Persistence")) {
            if (BundleHeaders.of(bundle, header) != null) {
                add(
                        "plugin-kar-library",
                        place + " has the header " + header + ", which only the main bundle may have.");
            }
        }
        bundle.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(DESCRIPTIONS) && !name.endsWith("/"))
                .findFirst()
                .ifPresent(name -> add(
                        "plugin-kar-library",
                        place + " has " + name + "; descriptions stand in the main bundle alone."));
    }

    private void entry(JarEntry entry) {
        String name = entry.getName();
        boolean known = entry.isDirectory()
                || isBundle(name)
                || name.equals(MANIFEST)
                || name.startsWith("META-INF/") && !name.startsWith(DESCRIPTIONS);
        if (!known) {
            add(
                    "plugin-kar-unsupported",
                    name + " is not supported: "
                            + (name.startsWith(DESCRIPTIONS)
                                    ? "but for plugin.json, descriptions stand in the main bundle."
                                    : "the KAR of a plugin has bundles in repository/ and what describes it in META-INF/, "
                                            + "and no features, configurations or other files."));
        }
    }

    private void description(JarFile kar) throws IOException {
        if (kar.getEntry(MANIFEST) == null) {
            add("plugin-manifest-missing", "The file has no " + MANIFEST + ", so it is not a plugin.");
        } else if (describing.size() != 1) {
            add(
                    "plugin-kar-main",
                    "It has " + (describing.isEmpty() ? "no bundle" : describing.size() + " bundles") + " with a "
                            + MANIFEST + " of its own; exactly one bundle has to be the main one.");
        } else if (!Arrays.equals(content(kar), content(describing.get(0)))) {
            add("plugin-kar-main", "Its " + MANIFEST + " is not the one of its main bundle; copy that.");
        }
    }

    private static byte[] content(JarFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(MANIFEST))) {
            return in.readAllBytes();
        }
    }

    private void add(String code, String detail) {
        mistakes.add(new Mistake(code, detail));
    }
}
