package org.mortise.core.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Reads the signature that the JDK's jarsigner put on a jar, and verifies it over every entry. */
public final class SignatureReader {

    private SignatureReader() {}

    /** @throws IOException when the file is no jar */
    public static Signature read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            return verify(jar);
        } catch (SecurityException e) {
            return Signature.broken("It was changed after it had been signed: " + e.getMessage() + ".");
        }
    }

    private static Signature verify(JarFile jar) throws IOException {
        List<JarEntry> content = new ArrayList<>();
        List<JarEntry> signatureFiles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (!names.add(entry.getName())) {
                return Signature.broken("It has two entries of the name " + entry.getName() + ".");
            }
            if (isSignatureFile(entry.getName())) {
                signatureFiles.add(entry);
            } else if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                content.add(entry);
            }
        }
        if (signatureFiles.isEmpty()) {
            return Signature.unsigned();
        }
        String gap = gap(jar, names, signatureFiles);
        return gap == null ? signers(jar, content) : Signature.broken(gap);
    }

    /** What the JDK lets pass: entries that were taken out, and a manifest whose headers nobody signed. */
    private static String gap(JarFile jar, Set<String> names, List<JarEntry> signatureFiles) throws IOException {
        Manifest manifest = jar.getManifest();
        if (manifest == null) {
            return "It has signatures and no manifest that they could be of.";
        }
        for (String name : manifest.getEntries().keySet()) {
            if (!names.contains(name)) {
                return "The entry " + name + " was taken out after it had been signed.";
            }
        }
        for (JarEntry entry : signatureFiles) {
            if (entry.getName().toUpperCase(Locale.ROOT).endsWith(".SF") && !coversHeaders(jar, entry)) {
                return "The headers of the manifest are not signed; sign it without \"-sectionsonly\".";
            }
        }
        return null;
    }

    private static boolean coversHeaders(JarFile jar, JarEntry signatureFile) throws IOException {
        try (InputStream in = jar.getInputStream(signatureFile)) {
            return new Manifest(in)
                    .getMainAttributes().keySet().stream()
                            .map(Object::toString)
                            .anyMatch(name -> name.endsWith("-Digest-Manifest")
                                    || name.endsWith("-Digest-Manifest-Main-Attributes"));
        }
    }

    private static Signature signers(JarFile jar, List<JarEntry> content) throws IOException {
        Set<List<X509Certificate>> common = null;
        for (JarEntry entry : content) {
            // The JDK knows who signed an entry once all of it was read, and throws when it was changed.
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            Set<List<X509Certificate>> signers = chains(entry.getCodeSigners());
            if (signers.isEmpty()) {
                return Signature.broken(
                        "The entry " + entry.getName() + " is not signed, or by an algorithm that is no longer safe.");
            }
            if (common == null) {
                common = signers;
            } else {
                common.retainAll(signers);
            }
        }
        if (common == null || common.isEmpty()) {
            return Signature.broken("No one signer has signed all of its entries.");
        }
        return new Signature(Signature.State.SIGNED, List.copyOf(common), null);
    }

    private static Set<List<X509Certificate>> chains(CodeSigner[] signers) {
        Set<List<X509Certificate>> chains = new LinkedHashSet<>();
        for (CodeSigner signer : signers == null ? new CodeSigner[0] : signers) {
            chains.add(signer.getSignerCertPath().getCertificates().stream()
                    .map(X509Certificate.class::cast)
                    .toList());
        }
        return chains;
    }

    /** What jarsigner does not sign, since it is the signature. */
    private static boolean isSignatureFile(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (!upper.startsWith("META-INF/") || upper.indexOf('/', "META-INF/".length()) >= 0) {
            return false;
        }
        return upper.endsWith(".SF")
                || upper.endsWith(".RSA")
                || upper.endsWith(".DSA")
                || upper.endsWith(".EC")
                || upper.startsWith("META-INF/SIG-");
    }
}
