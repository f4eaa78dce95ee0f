package org.mortise.launcher.plugins;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import jdk.security.jarsigner.JarSignerException;
import org.mortise.core.inspection.CertificateChain;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sign",
        description = {
            "Signs a plugin's file, as the JDK's jarsigner does.",
            "The password of the key store is asked for, or taken from MORTISE_KEYSTORE_PASSWORD."
        })
final class PluginSignCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The plugin's jar or KAR; the signed one takes its place.")
    private Path file;

    @Option(names = "--keystore", required = true, paramLabel = "FILE", description = "Key store, PKCS12 or JKS.")
    private Path keystore;

    @Option(names = "--alias", required = true, paramLabel = "NAME", description = "The key in it.")
    private String alias;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            char[] password = password();
            KeyStore keys = load(password);
            Key key = keys.getKey(alias, password);
            if (!(key instanceof PrivateKey)) {
                throw new Failure("There is no private key " + alias + " in " + keystore + ".");
            }
            List<Certificate> chain = List.of(keys.getCertificateChain(alias));
            sign((PrivateKey) key, chain);
            spec.commandLine()
                    .getErr()
                    .println("Signed. SHA-256 of the certificate: "
                            + CertificateChain.fingerprint((X509Certificate) chain.get(0)));
            return ExitCodes.OK;
        } catch (GeneralSecurityException | JarSignerException e) {
            throw new Failure("It cannot be signed: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new Failure("It cannot be signed: " + e.getMessage() + ".");
        }
    }

    private KeyStore load(char[] password) throws GeneralSecurityException, IOException {
        if (!Files.isRegularFile(keystore)) {
            throw new Failure("There is no key store " + keystore + ".");
        }
        return KeyStore.getInstance(keystore.toFile(), password);
    }

    /** Whole or not at all: a half-written file is worse than an unsigned one. */
    private void sign(PrivateKey key, List<Certificate> chain) throws GeneralSecurityException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new Failure("There is no file " + file + ".");
        }
        Path signed = Files.createTempFile(file.toAbsolutePath().getParent(), "signed", ".jar");
        try {
            try (ZipFile in = new ZipFile(file.toFile());
                    OutputStream out = Files.newOutputStream(signed)) {
                new JarSigner.Builder(
                                key, CertificateFactory.getInstance("X.509").generateCertPath(chain))
                        .signerName(alias.replaceAll("[^A-Za-z0-9_-]", "_"))
                        .build()
                        .sign(in, out);
            }
            Files.move(signed, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(signed);
        }
    }

    private static char[] password() {
        String preset = System.getenv("MORTISE_KEYSTORE_PASSWORD");
        if (preset != null) {
            return preset.toCharArray();
        }
        Console console = System.console();
        if (console == null) {
            throw new Failure(
                    "There is no terminal to ask for the key store's password: set MORTISE_KEYSTORE_PASSWORD.");
        }
        return console.readPassword("Password of the key store: ");
    }
}
