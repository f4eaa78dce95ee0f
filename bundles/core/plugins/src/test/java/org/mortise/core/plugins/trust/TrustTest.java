package org.mortise.core.plugins.trust;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginSignature;
import org.mortise.api.plugins.PluginVendor;
import org.mortise.api.plugins.VendorState;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Caller;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.SigningKeys;
import org.mortise.core.testing.TestDatabase;

public class TrustTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final LocalTransactions transactions =
            new LocalTransactions(TestDatabase.migrated("org.mortise.core.plugins"));
    private final List<AuditEvent> told = new ArrayList<>();
    private SigningKeys keys;
    private Path plugin;

    @Before
    public void makePlugin() throws IOException {
        keys = new SigningKeys(folder.getRoot().toPath());
        plugin = folder.getRoot().toPath().resolve("plugin.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plugin))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\r\n\r\n".getBytes());
            zip.putNextEntry(new ZipEntry("text"));
            zip.write(1);
        }
    }

    @Test
    public void theTrustOfAnAdministratorLetsItIn() throws Exception {
        X509Certificate acorn = keys.key("acorn");
        Path signed = keys.sign(plugin, "acorn");
        refused("plugin-unsigned", plugin);
        refused("plugin-vendor-unknown", signed);
        PluginVendor vendor = trust("Acorn", acorn);
        assertEquals(VendorState.TRUSTED, vendor.state());

        PluginSignature signature = check(Policy.SIGNED, Instant.now()).require(signed, "Acorn");
        assertEquals("Acorn", signature.vendor());
        assertEquals(vendor.fingerprint(), signature.fingerprint());
        assertEquals(
                "plugin-vendor-mismatch",
                assertThrows(
                                ProblemException.class,
                                () -> check(Policy.SIGNED, Instant.now()).require(signed, "Oak"))
                        .code());
        assertEquals("plugin-vendor-known", code(() -> trust("Acorn again", acorn)));
    }

    @Test
    public void trustThatWasTakenBackStaysAway() throws Exception {
        X509Certificate acorn = keys.key("acorn");
        Path signed = keys.sign(plugin, "acorn");
        String fingerprint = trust("Acorn", acorn).fingerprint();
        PluginVendor revoked = asAdministrator(vendors -> vendors.revoke(fingerprint, "stolen"));
        assertEquals(VendorState.REVOKED, revoked.state());
        assertEquals("stolen", revoked.reason());
        refused("plugin-vendor-revoked", signed);
        assertEquals("plugin-vendor-revoked", code(() -> trust("Acorn", acorn)));
        assertEquals(
                "plugin-vendor-revoked", code(() -> asAdministrator(vendors -> vendors.revoke(fingerprint, "again"))));
        assertEquals(
                "plugin-vendor-revoked",
                code(() -> check(Policy.UNSIGNED, Instant.now()).require(signed, "Acorn")));
        assertEquals(
                List.of("plugin-vendor-trusted", "plugin-vendor-revoked"),
                told.stream().map(AuditEvent::action).toList());
    }

    @Test
    public void revokingOneOfAChainRevokesWhatItIssued() throws Exception {
        X509Certificate root = keys.key("root", "-ext", "bc:c");
        X509Certificate acorn = keys.key("acorn", "-signer", "root");
        Path signed = keys.sign(plugin, "acorn");
        trust("Acorn", acorn);
        String above = trust("Acorn", root).fingerprint();
        assertEquals(
                "Acorn",
                check(Policy.SIGNED, Instant.now()).require(signed, "Acorn").vendor());
        asAdministrator(vendors -> vendors.revoke(above, "compromised"));
        refused("plugin-vendor-revoked", signed);
    }

    @Test
    public void aCertificateEnds() throws Exception {
        trust("Acorn", keys.key("acorn", "-validity", "10"));
        Path signed = keys.sign(plugin, "acorn");
        Instant later = Instant.now().plus(Duration.ofDays(11));
        assertEquals(
                "plugin-vendor-expired", code(() -> check(Policy.SIGNED, later).require(signed, "Acorn")));
        assertEquals(
                VendorState.EXPIRED,
                callers(later, vendors -> vendors.all().get(0)).state());
        X509Certificate old = keys.key("old", "-startdate", "-30d", "-validity", "10");
        assertEquals("invalid", code(() -> trust("Old", old)));
    }

    @Test
    public void anInstanceForDevelopmentTakesWhatIsNotTampered() throws Exception {
        keys.key("acorn");
        SignatureCheck check = check(Policy.UNSIGNED, Instant.now());
        assertEquals(PluginSignature.NONE, check.require(plugin, "Acorn"));
        PluginSignature signature = check.require(keys.sign(plugin, "acorn"), "Acorn");
        assertNull(signature.vendor());
        assertEquals("CN=acorn", signature.subject());
    }

    @Test
    public void aPolicyThatNobodyUnderstandsAsksForSignatures() {
        assertEquals(Policy.UNSIGNED, Policy.of(" Unsigned "));
        assertEquals(Policy.SIGNED, Policy.of("signed"));
        assertEquals(Policy.SIGNED, Policy.of("sure"));
    }

    @Test
    public void onlyAdministratorsTrust() {
        FakeCallers callers = new FakeCallers();
        Vendors vendors = vendors(callers, Instant.now());
        Caller anna = new Caller(null, "anna", false, "rest");
        assertEquals("forbidden", code(() -> callers.as(anna, vendors::all)));
        assertEquals("forbidden", code(() -> callers.as(anna, () -> vendors.trust("Acorn", ""))));
        assertTrue(told.isEmpty());
    }

    private void refused(String code, Path file) {
        assertEquals(code, code(() -> check(Policy.SIGNED, Instant.now()).require(file, "Acorn")));
    }

    private static String code(Runnable work) {
        return assertThrows(ProblemException.class, work::run).code();
    }

    private SignatureCheck check(Policy policy, Instant now) {
        return new SignatureCheck(transactions.dataSource(), policy, Clock.fixed(now, ZoneOffset.UTC));
    }

    private PluginVendor trust(String name, X509Certificate certificate) {
        return asAdministrator(vendors -> vendors.trust(name, Certificates.write(certificate)));
    }

    private PluginVendor asAdministrator(java.util.function.Function<Vendors, PluginVendor> work) {
        return callers(Instant.now(), work);
    }

    private PluginVendor callers(Instant now, java.util.function.Function<Vendors, PluginVendor> work) {
        FakeCallers callers = new FakeCallers();
        return callers.as(Caller.SYSTEM, () -> work.apply(vendors(callers, now)));
    }

    private Vendors vendors(FakeCallers callers, Instant now) {
        return new Vendors(
                transactions.dataSource(), transactions, callers, Clock.fixed(now, ZoneOffset.UTC), told::add);
    }
}
