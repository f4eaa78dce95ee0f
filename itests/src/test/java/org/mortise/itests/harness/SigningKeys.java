package org.mortise.itests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.mortise.testkit.server.Programs;

/** Keys of imaginary vendors, made by the JDK's keytool for one test, and what they sign. */
public final class SigningKeys {

    private static final String PASSWORD = "changeit";

    private final Path store;

    public SigningKeys(Path folder) {
        this.store = folder.resolve("signing-keys.p12");
    }

    /** @param options of {@code keytool -genkeypair} */
    public SigningKeys make(String alias, String... options) {
        keytool(
                "-genkeypair",
                List.of("-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC", "-groupname", "secp256r1"),
                List.of(options));
        return this;
    }

    public Path store() {
        return store;
    }

    /** The certificate, in PEM. */
    public String certificate(String alias) {
        return keytool("-exportcert", List.of("-rfc", "-alias", alias), List.of())
                .out();
    }

    /** @return the signed copy beside it */
    public Path sign(Path jar, String alias) {
        Path signed = jar.resolveSibling(alias + "-" + jar.getFileName());
        try (ZipFile in = new ZipFile(jar.toFile());
                InputStream keys = Files.newInputStream(store);
                OutputStream out = Files.newOutputStream(signed)) {
            KeyStore loaded = KeyStore.getInstance("PKCS12");
            loaded.load(keys, PASSWORD.toCharArray());
            var chain = CertificateFactory.getInstance("X.509")
                    .generateCertPath(List.of(loaded.getCertificateChain(alias)));
            PrivateKey key = (PrivateKey) loaded.getKey(alias, PASSWORD.toCharArray());
            new JarSigner.Builder(key, chain).signerName(alias).build().sign(in, out);
            return signed;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Programs.Result keytool(String command, List<String> arguments, List<String> more) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        all.add(command);
        all.addAll(arguments);
        all.addAll(more);
        all.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        return Programs.run(all, store.getParent(), Map.of(), Duration.ofMinutes(1))
                .expect(0);
    }
}
