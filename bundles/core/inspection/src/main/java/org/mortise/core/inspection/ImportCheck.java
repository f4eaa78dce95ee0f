package org.mortise.core.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** The imports of a plugin: of ours only the API, in ranges with an end. */
public final class ImportCheck {

    private static final String OURS = "org.mortise.";
    private static final String API = "org.mortise.api.";

    private ImportCheck() {}

    /** @throws IOException when the jar cannot be read */
    public static List<Finding> check(JarFile jar) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (ImportedPackages.Import each : ImportedPackages.of(jar.getManifest())) {
            if (each.name().startsWith(OURS) && !each.name().startsWith(API)) {
                findings.add(Finding.error(each.name(), "is imported and is not part of the API"));
            } else if (each.name().startsWith(API) && !each.range().contains(",")) {
                findings.add(Finding.error(
                        each.name(),
                        "is imported in " + each.range() + " and everything later; name an end, as bnd does: [1.0,2)"));
            }
        }
        return findings;
    }
}
