package org.mortise.checks;

import org.junit.Test;

/** Who may import what of ours. */
public class ImportsTest {
    private final Violations violations = new Violations();

    @Test
    public void apiDependsOnNothingOfOursButTheCoreApi() {
        Bundle core = Tree.bundle("org.mortise.api.core");
        for (Bundle bundle : Tree.bundles()) {
            for (String name : bundle.importsOfOurs()) {
                violations.add(bundle.isApi() && !core.exports().containsKey(name), bundle + " imports " + name);
            }
        }
        violations.assertNone("API bundles import nothing of ours except api/core, and api/core nothing:");
    }

    @Test
    public void pluginsImportOnlyTheApi() {
        for (Bundle bundle : Tree.bundles()) {
            for (String name : bundle.importsOfOurs()) {
                violations.add(bundle.isPlugin() && !name.startsWith("org.mortise.api."), bundle + " imports " + name);
            }
            violations.add(
                    bundle.isPlugin() && bundle.manifest().get("DynamicImport-Package") != null,
                    bundle + " has a DynamicImport-Package, so that nobody can tell what it imports");
            violations.add(
                    bundle.manifest().get("Require-Bundle") != null
                            || bundle.manifest().getFragmentHost() != null,
                    bundle + " requires a bundle or is a fragment; packages and services are the only ties");
        }
        violations.assertNone("Modules and plugins import only org.mortise.api.* of ours:");
    }

    @Test
    public void packagesOfTheCoreAreForTheCore() {
        for (Bundle bundle : Tree.bundles()) {
            for (String name : bundle.importsOfOurs()) {
                violations.add(name.startsWith("org.mortise.core.") && !bundle.isCore(), bundle + " imports " + name);
            }
        }
        violations.assertNone("Only the core's bundles import a package of the core:");
    }
}
