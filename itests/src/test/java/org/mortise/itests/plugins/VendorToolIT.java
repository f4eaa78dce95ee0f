package org.mortise.itests.plugins;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.Settings;
import org.mortise.itests.harness.SigningKeys;
import org.mortise.testkit.server.Programs;

/** What a vendor does with his file before he publishes it, with the launcher of the distribution and no server. */
public class VendorToolIT {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aSoundFileIsSignedAndInOrder() {
        Path work = folder.getRoot().toPath();
        SigningKeys keys = new SigningKeys(work).make("tests");
        Path file = new BadCitizens(work).harmless();
        assertTrue(verify(file).expect(0).out().contains("signature is missing"));
        assertTrue(sign(file, keys, "changeit").expect(0).err().contains("SHA-256"));
        Programs.Result verified = verify(file).expect(0);
        assertTrue(
                verified.out(),
                verified.out().contains("is in order") && !verified.out().contains("signature"));
    }

    @Test
    public void theSampleIsInOrder() {
        verify(Settings.loyalty()).expect(0);
    }

    @Test
    public void whatTheServerRefusesIsSaidBefore() throws IOException {
        Path work = folder.getRoot().toPath();
        BadCitizens citizens = new BadCitizens(work);
        Programs.Result caller = verify(citizens.callsAMethodThatDoesNotExist()).expect(1);
        assertTrue(
                caller.out(),
                caller.out().contains("error: org.mortise.api.records.Records.teleport(String) does not exist"));
        assertTrue(verify(citizens.importsInternals()).expect(1).out().contains("org.mortise.core.persistence"));
        SigningKeys keys = new SigningKeys(work).make("tests");
        Path tampered = citizens.tampered(keys.sign(citizens.harmless(), "tests"));
        assertTrue(verify(tampered).expect(1).out().contains("signature is broken"));
        sign(citizens.harmless(), keys, "wrong").expect(1);
        verify(work.resolve("none.jar")).expect(1);
    }

    private Programs.Result verify(Path file) {
        return Launcher.run(folder.getRoot().toPath(), "plugin", "verify", file.toString());
    }

    private Programs.Result sign(Path file, SigningKeys keys, String password) {
        return Launcher.run(
                folder.getRoot().toPath(),
                Map.of("MORTISE_KEYSTORE_PASSWORD", password),
                List.of(
                        "plugin",
                        "sign",
                        file.toString(),
                        "--keystore",
                        keys.store().toString(),
                        "--alias",
                        "tests"));
    }
}
