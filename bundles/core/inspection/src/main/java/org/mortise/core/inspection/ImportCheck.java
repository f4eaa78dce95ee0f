package org.mortise.core.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/** The imports of a plugin: of ours only the API, in ranges with an end. */
public final class ImportCheck {

    private static final String OURS = "org.mortise.";
    private static final String API = "org.mortise.api.";

    private ImportCheck() {}

    /**
     * @param bundles of one plugin, which may import what they export to each other
     * @throws IOException when a jar cannot be read
     */
    public static List<Finding> check(List<JarFile> bundles) throws IOException {
        Set<String> own = new HashSet<>();
        for (JarFile bundle : bundles) {
            own.addAll(BundleHeaders.exports(bundle));
        }
        List<Finding> findings = new ArrayList<>();
        for (JarFile bundle : bundles) {
            for (ImportedPackages.Import each : ImportedPackages.of(bundle.getManifest())) {
                if (each.name().startsWith(API)) {
                    range(each, findings);
                } else if (each.name().startsWith(OURS) && !own.contains(each.name())) {
                    findings.add(Finding.error(each.name(), "is imported and is not part of the API"));
                }
            }
        }
        return findings;
    }

    private static void range(ImportedPackages.Import each, List<Finding> findings) {
        if (!each.range().contains(",")) {
            findings.add(Finding.error(
                    each.name(),
                    "is imported in " + each.range() + " and everything later; name an end, as bnd does: [1.0,2)"));
        }
    }
}
