package org.mortise.core.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Keys made for one test with the JDK's keytool, and jars signed with them. */
public final class SigningKeys {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private final Path file;

    /** @param folder in which the keys and the signed jars lie */
    public SigningKeys(Path folder) {
        this.file = folder.resolve("keys.p12");
    }

    /**
     * @param alias its name, and that of its owner
     * @param options of {@code keytool -genkeypair}
     */
    public X509Certificate key(String alias, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC", "-groupname", "secp256r1"));
        arguments.addAll(List.of(options));
        keytool(arguments);
        return chain(alias).get(0);
    }

    /** The certificate and those above it. */
    public List<X509Certificate> chain(String alias) throws GeneralSecurityException, IOException {
        return Arrays.stream(load().getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** @return the signed copy */
    public Path sign(Path jar, String alias) throws GeneralSecurityException, IOException {
        Path signed = jar.resolveSibling(alias + "-" + jar.getFileName());
        PrivateKey key = (PrivateKey) load().getKey(alias, PASSWORD);
        JarSigner signer = new JarSigner.Builder(
                        key, CertificateFactory.getInstance("X.509").generateCertPath(chain(alias)))
                .signerName(alias)
                .build();
        try (ZipFile in = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            signer.sign(in, out);
        }
        return signed;
    }

    private KeyStore load() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private void keytool(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        command.addAll(List.of("-keystore", file.toString(), "-storepass", "changeit", "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(output);
        }
    }
}
