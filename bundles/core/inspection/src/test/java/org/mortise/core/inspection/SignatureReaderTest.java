package org.mortise.core.inspection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.core.inspection.Signature.State;
import org.mortise.core.testing.SigningKeys;

public class SignatureReaderTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private SigningKeys keys;
    private Path plain;

    @Before
    public void makeJar() throws IOException {
        keys = new SigningKeys(folder.getRoot().toPath());
        plain = folder.getRoot().toPath().resolve("plugin.jar");
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nBundle-SymbolicName: com.acorn\r\n\r\n");
        entries.put("META-INF/mortise/plugin.json", "{}");
        entries.put("com/acorn/text.txt", "hello");
        write(plain, entries);
    }

    @Test
    public void whoSignedEveryEntryIsKnown() throws Exception {
        assertEquals(State.UNSIGNED, SignatureReader.read(plain).state());
        X509Certificate acorn = keys.key("acorn");
        Signature signature = SignatureReader.read(keys.sign(plain, "acorn"));
        assertEquals(State.SIGNED, signature.state());
        assertEquals(List.of(List.of(acorn)), signature.signers());
    }

    @Test
    public void whateverIsChangedAfterwardsShows() throws Exception {
        keys.key("acorn");
        Map<String, String> signed = read(keys.sign(plain, "acorn"));
        broken(with(signed, "com/acorn/text.txt", "hullo"));
        broken(with(signed, "com/acorn/more.txt", "added"));
        broken(with(signed, "META-INF/mortise/plugin.json", null));
        String manifest = signed.get("META-INF/MANIFEST.MF");
        broken(with(signed, "META-INF/MANIFEST.MF", manifest.replace("com.acorn", "com.thief")));
        broken(with(signed, "META-INF/ACORN.EC", null));
        // A copy alone is no change: the test would not show anything otherwise.
        assertEquals(State.SIGNED, SignatureReader.read(write(signed)).state());
    }

    @Test
    public void aSecondSignerOfEverythingIsWelcome() throws Exception {
        keys.key("acorn");
        keys.key("bank");
        Signature signature = SignatureReader.read(keys.sign(keys.sign(plain, "acorn"), "bank"));
        assertEquals(2, signature.signers().size());
    }

    @Test
    public void oneIsTrustedByHimselfOrByWhoIssuedHim() throws Exception {
        X509Certificate root = keys.key("root", "-ext", "bc:c");
        keys.key("acorn", "-signer", "root", "-ext", "eku=codeSigning");
        keys.key("web", "-signer", "root", "-ext", "eku=serverAuth");
        X509Certificate stranger = keys.key("stranger", "-ext", "bc:c");
        List<X509Certificate> chain = keys.chain("acorn");

        assertTrue(CertificateChain.leadsTo(chain.get(0), chain));
        assertTrue(CertificateChain.leadsTo(root, chain));
        assertTrue(CertificateChain.leadsTo(root, chain.subList(0, 1)));
        assertFalse(CertificateChain.leadsTo(stranger, chain));
        assertFalse("not for code", CertificateChain.leadsTo(root, keys.chain("web")));
        assertEquals(64, CertificateChain.fingerprint(root).length());
    }

    @Test
    public void datesAreAQuestionOfTheirOwn() throws Exception {
        X509Certificate old = keys.key("old", "-startdate", "-30d", "-validity", "10");
        List<X509Certificate> chain = keys.chain("old");
        assertTrue(CertificateChain.leadsTo(old, chain));
        assertFalse(CertificateChain.validAt(Instant.now(), old, chain));
        assertTrue(CertificateChain.validAt(old.getNotBefore().toInstant().plusSeconds(60), old, chain));
    }

    private void broken(Map<String, String> entries) throws IOException {
        Signature signature = SignatureReader.read(write(entries));
        assertEquals(State.BROKEN, signature.state());
        assertTrue(signature.problem(), signature.problem().endsWith("."));
    }

    private static Map<String, String> with(Map<String, String> entries, String name, String content) {
        Map<String, String> changed = new LinkedHashMap<>(entries);
        if (content == null) {
            changed.remove(name);
        } else {
            changed.put(name, content);
        }
        return changed;
    }

    /** Byte for byte, as ISO 8859-1. */
    private static Map<String, String> read(Path jar) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                byte[] content = zip.getInputStream(entry).readAllBytes();
                entries.put(entry.getName(), new String(content, StandardCharsets.ISO_8859_1));
            }
        }
        return entries;
    }

    private Path write(Map<String, String> entries) throws IOException {
        Path file = folder.newFile().toPath();
        write(file, entries);
        return file;
    }

    private static void write(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }
}
