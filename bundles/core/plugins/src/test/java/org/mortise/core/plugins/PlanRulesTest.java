package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginState;
import org.osgi.framework.Version;

public class PlanRulesTest {

    private static final PluginManifest LOYALTY = Samples.manifest("loyalty", "1.2.0");

    @Test
    public void theWordsOfTheAdministrationsAddressesAreNoIds() {
        Contents file = Samples.contents(Samples.manifest("vendors", "1.0.0"));
        ProblemException e =
                assertThrows(ProblemException.class, () -> PlanRules.check(Samples.jar(file, "sha"), Samples.empty()));
        assertEquals("plugin-id-taken", e.code());
    }

    @Test
    public void aNewPluginIsWelcome() {
        PlanRules.check(Samples.jar(Samples.contents(LOYALTY, "loyaltyCard"), "sha"), Samples.empty());
    }

    @Test
    public void aHigherVersionIsWelcome() {
        PlanRules.check(jar(LOYALTY), installed("1.1.9", Source.FILE, PluginState.ACTIVE));
        PlanRules.check(jar(LOYALTY), installed("1.1.9", Source.FEATURE, PluginState.ACTIVE));
        PlanRules.check(jar(LOYALTY), installed("1.1.9", Source.FILE, PluginState.FAILED));
        PlanRules.check(jar(LOYALTY), installed("1.2.0-rc1", Source.FILE, PluginState.ACTIVE));
    }

    @Test
    public void onlyThePlatformsOwnArePermanent() {
        refused("plugin-claims-permanent", jar(Samples.permanent(LOYALTY)), Samples.empty());
        Contents present = Samples.contents(Samples.permanent(Samples.manifest("loyalty", "1.0.0")));
        refused(
                "plugin-permanent",
                jar(LOYALTY),
                Samples.with(Samples.row(present, Source.FEATURE, PluginState.ACTIVE), present));
    }

    @Test
    public void anIdStaysWithItsVendor() {
        PluginManifest other =
                new PluginManifest("loyalty", "n", "1.0.0", "Beech", "/plugins/loyalty", false, List.of());
        Contents dormant = Samples.contents(other);
        refused(
                "plugin-id-taken",
                jar(LOYALTY),
                Samples.with(Samples.row(dormant, Source.FILE, PluginState.UNINSTALLED), dormant));
    }

    @Test
    public void aBundleNameOfThePlatformOrAnotherPluginIsTaken() {
        refused("plugin-bundle-taken", jar(LOYALTY), bundleOwner(""));
        refused("plugin-bundle-taken", jar(LOYALTY), bundleOwner("rewards"));
        PlanRules.check(jar(LOYALTY), bundleOwner("loyalty"));
    }

    @Test
    public void whatALibraryBringsMustNotBeThePlatforms() {
        PlanRules.check(withLibrary("com.acorn.points", "com.acorn.points"), Samples.empty());
        Situation here = new Situation(
                List.of(),
                Map.of(),
                Map.of(),
                Map.of("org.apache.commons.lang3", "", "com.acorn.rewards", "rewards"),
                List.of("org.mortise.api.records"));
        refused("plugin-bundle-taken", withLibrary("org.apache.commons.lang3", "com.acorn.points"), here);
        refused("plugin-bundle-taken", withLibrary("com.acorn.rewards", "com.acorn.points"), here);
        refused("plugin-exports-platform-package", withLibrary("com.acorn.points", "org.mortise.api.records"), here);
    }

    private static PluginJar withLibrary(String name, String export) {
        PluginJar alone = jar(LOYALTY);
        return new PluginJar(
                alone.path(),
                alone.sha256(),
                alone.size(),
                alone.contents(),
                List.of(new PluginJar.Library(name, List.of(export))));
    }

    @Test
    public void dataIsNotHandedToAnOlderVersion() {
        refused("plugin-downgrade", jar(LOYALTY), installed("1.10.0", Source.FILE, PluginState.ACTIVE));
        refused("plugin-downgrade", jar(LOYALTY), installed("2.0.0", Source.FILE, PluginState.UNINSTALLED));
        PlanRules.check(jar(LOYALTY), installed("1.2.0", Source.FILE, PluginState.UNINSTALLED));
    }

    @Test
    public void whatIsPurgedHoldsNobodyBackAndWhatIsBeingPurgedDoes() {
        PlanRules.check(jar(LOYALTY), installed("2.0.0", Source.FILE, PluginState.PURGED));
        refused("plugin-purging", jar(LOYALTY), installed("1.0.0", Source.FILE, PluginState.PURGING));
    }

    @Test
    public void aVersionThatNeverCameUpHoldsNobodyBack() {
        Contents failed = Samples.contents(Samples.manifest("loyalty", "2.0.0"));
        Situation situation = new Situation(
                List.of(Samples.row(failed, Source.FILE, PluginState.FAILED)), Map.of(), Map.of(), Map.of(), List.of());
        PlanRules.check(jar(LOYALTY), situation);
    }

    @Test
    public void theSameVersionReplacesOnlyAFileWithOtherContent() {
        Situation file = installed("1.2.0", Source.FILE, PluginState.ACTIVE);
        PlanRules.check(Samples.jar(Samples.contents(LOYALTY), "another"), file);
        refused("plugin-version-installed", Samples.jar(Samples.contents(LOYALTY), "sha-1.2.0"), file);
        refused("plugin-version-installed", jar(LOYALTY), installed("1.2.0", Source.FEATURE, PluginState.ACTIVE));
        PlanRules.check(
                Samples.jar(Samples.contents(LOYALTY), "sha-1.2.0"),
                installed("1.2.0", Source.FILE, PluginState.FAILED));
    }

    @Test
    public void whatIsDisabledIsEnabledFirst() {
        refused("plugin-disabled", jar(LOYALTY), installed("1.0.0", Source.FILE, PluginState.DISABLED));
    }

    @Test
    public void addressesOfThePlatformAreReserved() {
        for (String address :
                List.of("/auth", "/admin/loyalty", "/plugins", "/plugins/rewards", "/search", "/imports")) {
            refused("plugin-address-reserved", jar(Samples.at(LOYALTY, address)), Samples.empty());
        }
        PlanRules.check(jar(Samples.at(LOYALTY, "/authors")), Samples.empty());
        PlanRules.check(jar(Samples.at(LOYALTY, "/loyalty")), Samples.empty());
    }

    @Test
    public void anAddressStaysWithItsPluginEvenWhileThatIsAway() {
        Contents sales = Samples.contents(Samples.at(Samples.manifest("sales", "1.0.0"), "/sales"));
        Situation situation = Samples.with(Samples.row(sales, Source.FEATURE, PluginState.UNINSTALLED), sales);
        refused("plugin-address-taken", jar(Samples.at(LOYALTY, "/sales")), situation);
        refused("plugin-address-taken", jar(Samples.at(LOYALTY, "/sales/extra")), situation);
        PlanRules.check(jar(Samples.at(LOYALTY, "/salesforce")), situation);
    }

    @Test
    public void aRecordTypeStaysWithItsPluginEvenWhileThatIsAway() {
        PluginJar file = Samples.jar(Samples.contents(LOYALTY, "account"), "sha");
        Situation known = new Situation(List.of(), Map.of(), Map.of("account", "customers"), Map.of(), List.of());
        refused("plugin-record-type-taken", file, known);
        Contents dormant = Samples.contents(Samples.manifest("rewards", "1.0.0"), "account");
        refused(
                "plugin-record-type-taken",
                file,
                Samples.with(Samples.row(dormant, Source.FILE, PluginState.UNINSTALLED), dormant));
    }

    @Test
    public void whatItRequiresMustBeThere() {
        PluginJar file = jar(Samples.requiring(LOYALTY, "customers", "sales"));
        Contents customers = Samples.contents(Samples.manifest("customers", "1.0.0"));
        ProblemException refusal = refused(
                "plugin-requirement-missing",
                file,
                Samples.with(Samples.row(customers, Source.FEATURE, PluginState.ACTIVE), customers));
        assertTrue(refusal.detail(), refusal.detail().endsWith("not installed: sales."));
    }

    @Test
    public void packagesOfThePlatformAreNotBroughtAgain() {
        Contents file = new Contents(
                LOYALTY,
                "com.acorn.loyalty",
                Version.emptyVersion,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of("com.acorn.loyalty.api", "org.slf4j"));
        Situation situation = new Situation(List.of(), Map.of(), Map.of(), Map.of(), List.of("org.slf4j"));
        ProblemException refusal = refused("plugin-exports-platform-package", Samples.jar(file, "sha"), situation);
        assertTrue(refusal.detail(), refusal.detail().endsWith("provides: org.slf4j."));
    }

    @Test
    public void allReasonsAreToldAtOnce() {
        PluginJar file = jar(Samples.requiring(Samples.at(LOYALTY, "/auth"), "sales"));
        ProblemException refusal = refused("plugin-address-reserved", file, Samples.empty());
        assertEquals(
                List.of("plugin-address-reserved", "plugin-requirement-missing"),
                refusal.violations().stream()
                        .map(violation -> violation.field())
                        .toList());
    }

    @Test
    public void versionsAreComparedAsPeopleDo() {
        assertTrue(Versions.compare("1.10.0", "1.9.0") > 0);
        assertTrue(Versions.compare("1.0.0", "1.0.0-SNAPSHOT") > 0);
        assertTrue(Versions.compare("1.0.0-rc1", "1.0.0-rc2") < 0);
        assertEquals(0, Versions.compare("1.0.0-rc1", "1.0.0.rc1"));
    }

    private static PluginJar jar(PluginManifest manifest) {
        return Samples.jar(Samples.contents(manifest), "sha of the file");
    }

    private static Situation installed(String version, Source source, PluginState state) {
        Contents contents = Samples.contents(Samples.manifest("loyalty", version));
        return Samples.with(Samples.row(contents, source, state), contents);
    }

    private static Situation bundleOwner(String owner) {
        return new Situation(List.of(), Map.of(), Map.of(), Map.of("com.acorn.loyalty", owner), List.of());
    }

    private static ProblemException refused(String code, PluginJar file, Situation situation) {
        ProblemException refusal = assertThrows(code, ProblemException.class, () -> PlanRules.check(file, situation));
        assertEquals(ProblemType.INVALID, refusal.type());
        assertEquals(code, refusal.code());
        return refusal;
    }
}
