package org.mortise.core.secrets;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

public class FileSecretsTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path file;
    private FileSecrets secrets;

    @Before
    public void firstStart() {
        file = folder.getRoot().toPath().resolve("inside/secret-keys");
        secrets = new FileSecrets(new KeyFile(file));
    }

    @Test
    public void theFirstStartMakesAKeyForTheOwnerAlone() throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(1, Files.readAllLines(file).size());
        String sealed = secrets.seal("totp:1", "secret");
        assertEquals(
                "the next start has the same", "secret", new FileSecrets(new KeyFile(file)).open("totp:1", sealed));
    }

    @Test
    public void whatIsSealedShowsNothingAndDiffersEachTime() {
        String sealed = secrets.seal("totp:1", "secret");
        assertFalse(sealed.contains("secret"));
        assertNotEquals(sealed, secrets.seal("totp:1", "secret"));
        assertEquals("secret", secrets.open("totp:1", sealed));
    }

    @Test
    public void whatWasNeverSealedComesBackAsItIs() {
        assertEquals("plain", secrets.open("config:s3.secretKey", "plain"));
        assertFalse(secrets.isStale("plain"));
    }

    @Test
    public void anotherPurposeAChangedTextAndAStrangeKeyDoNotOpen() throws Exception {
        String sealed = secrets.seal("totp:1", "secret");
        refused("totp:2", sealed);
        refused("totp:1", sealed.substring(0, sealed.length() - 6) + "AAAAA=");
        refused("totp:1", "sealed:v1:");
        refused("totp:1", "sealed:v1:00000000:!!!");
        FileSecrets stranger =
                new FileSecrets(new KeyFile(folder.getRoot().toPath().resolve("other")));
        assertThrows(ProblemException.class, () -> stranger.open("totp:1", sealed));
    }

    @Test
    public void afterRotationTheOldStillOpensAndIsSealedAnew() {
        String[] kept = {secrets.seal("totp:1", "secret")};
        KeyRotation rotation = new KeyRotation(secrets);
        rotation.bindHolder(with -> {
            assertTrue(with.isStale(kept[0]));
            kept[0] = with.seal("totp:1", with.open("totp:1", kept[0]));
            return 1;
        });
        String before = kept[0];
        FileSecrets otherNode = new FileSecrets(new KeyFile(file));
        assertEquals(1, rotation.rotate().resealed());
        assertFalse(secrets.isStale(kept[0]));
        assertEquals("secret", secrets.open("totp:1", before));
        assertEquals("another node finds the new key", "secret", otherNode.open("totp:1", kept[0]));
    }

    @Test
    public void aFileThatIsNoneIsRefusedByName() throws Exception {
        Files.writeString(file, "not a key\n");
        UncheckedIOException failure =
                assertThrows(UncheckedIOException.class, () -> new FileSecrets(new KeyFile(file)));
        assertTrue(failure.getCause().getMessage().contains(file.toString()));
        assertFalse(failure.getCause().getMessage().contains("not a key"));
    }

    private void refused(String purpose, String text) {
        ProblemException problem = assertThrows(ProblemException.class, () -> secrets.open(purpose, text));
        assertEquals(ProblemType.CONFLICT, problem.type());
        assertFalse(problem.detail().contains("secret-keys"));
    }
}
