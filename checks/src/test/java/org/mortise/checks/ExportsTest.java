package org.mortise.checks;

import aQute.bnd.header.Attrs;
import java.nio.file.Files;
import java.util.List;
import org.junit.Test;

/** Who exports what, and how. */
public class ExportsTest {
    private static final String PERSISTENCE = "org.mortise.core.persistence";
    private static final String DORMANT = PERSISTENCE + ".dormant";
    private static final String INSPECTION = "org.mortise.core.inspection";
    private static final String GUARD = "org.mortise.core.guard";
    private static final String CAPABILITIES = "org.mortise.core.capabilities";

    private final Violations violations = new Violations();

    @Test
    public void onlyTheApiIsExported() {
        for (Bundle bundle : Tree.bundles()) {
            for (String name : bundle.exports().keySet()) {
                violations.add(!mayExport(bundle, name), bundle + " exports " + name);
            }
        }
        violations.assertNone("Nothing but the API is exported, besides " + PERSISTENCE + ", " + DORMANT + ", "
                + INSPECTION + ", " + GUARD + ", " + CAPABILITIES + " and the JPA API:");
    }

    private static boolean mayExport(Bundle bundle, String name) {
        return switch (bundle.name()) {
            case PERSISTENCE -> name.equals(PERSISTENCE) || name.equals(DORMANT);
            case INSPECTION, GUARD, CAPABILITIES -> name.equals(bundle.name());
            case "org.mortise.jpa-api" -> name.matches("javax\\.persistence(\\..*)?");
            default -> bundle.isApi() && name.startsWith("org.mortise.api.");
        };
    }

    /** Without the mandatory attribute a plugin would wire to the package by naming it. */
    @Test
    public void thePackagesOfTheCoreHaveToBeAskedForByAttribute() {
        for (String name : List.of(PERSISTENCE, DORMANT, INSPECTION, GUARD, CAPABILITIES)) {
            Attrs attributes =
                    Tree.bundle(name.equals(DORMANT) ? PERSISTENCE : name).export(name);
            violations.add(!"core".equals(attributes.get("mortise")), name + " has no attribute mortise=core");
            violations.add(!"mortise".equals(attributes.get("mandatory:")), "mortise is not mandatory for " + name);
        }
        violations.assertNone("Packages of the core have to be asked for by attribute:");
    }

    @Test
    public void exportedPackagesHaveAVersionOfTheirOwn() throws Exception {
        for (Bundle bundle : Tree.bundles()) {
            for (String name : bundle.ownPackages()) {
                if (!bundle.exports().containsKey(name)) {
                    continue;
                }
                var source = bundle.folder()
                        .resolve("src/main/java")
                        .resolve(name.replace('.', '/'))
                        .resolve("package-info.java");
                // Without @Version bnd takes the bundle's, which moves with every release.
                violations.add(
                        !Files.exists(source) || !Files.readString(source).contains("@Version(\""),
                        bundle + ": " + name + " has no @Version in its package-info.java");
                violations.add(bundle.export(name).getVersion() == null, bundle + ": " + name + " has no version");
            }
        }
        violations.assertNone("Every exported package has a version:");
    }
}
