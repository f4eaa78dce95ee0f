package org.mortise.launcher.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.core.inspection.ClassSource;
import org.mortise.core.inspection.Finding;
import org.mortise.core.inspection.ImportCheck;
import org.mortise.core.inspection.Linkage;
import org.mortise.core.inspection.MigrationCheck;
import org.mortise.core.inspection.MissingMember;
import org.mortise.core.inspection.PluginArchive;
import org.mortise.core.inspection.Signature;
import org.mortise.core.inspection.SignatureReader;
import org.mortise.core.inspection.TranslationCheck;
import org.mortise.core.inspection.UnreadableClass;
import org.mortise.core.manifests.BundleManifests;

/** What the server would say of a plugin's file, and what customers rely on besides, without a server. */
final class PluginVerification {
    private final ClassSource api;
    private final List<Finding> findings = new ArrayList<>();

    PluginVerification(ClassSource api) {
        this.api = api;
    }

    /** Everything that was found, in the order of the checks. */
    List<Finding> of(Path file) throws IOException {
        try (PluginArchive archive = PluginArchive.open(file)) {
            archive.mistakes().forEach(mistake -> findings.add(new Finding(true, mistake.code(), mistake.detail())));
            if (!archive.mistakes().isEmpty()) {
                return findings;
            }
            JarFile jar = archive.main();
            PluginManifest manifest = manifest(jar);
            findings.addAll(ImportCheck.check(archive.bundles()));
            linkage(archive.bundles());
            findings.addAll(TranslationCheck.check(jar));
            if (manifest != null) {
                findings.addAll(MigrationCheck.check(jar, manifest.id()));
                findings.addAll(DescriptionVerification.check(jar, manifest));
            }
            boolean bill = jar.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(name -> name.startsWith("META-INF/sbom/") && name.endsWith(".json"));
            if (!bill) {
                findings.add(new Finding(false, "META-INF/sbom/", "has no bill of materials"));
            }
        }
        Signature signature = SignatureReader.read(file);
        if (signature.state() == Signature.State.BROKEN) {
            findings.add(new Finding(true, "signature", "is broken: " + signature.problem()));
        } else if (signature.state() == Signature.State.UNSIGNED) {
            findings.add(new Finding(false, "signature", "is missing; only instances for development take it"));
        }
        return findings;
    }

    /** Null when it cannot be read. */
    private PluginManifest manifest(JarFile jar) throws IOException {
        if (jar.getManifest() == null
                || jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName") == null) {
            findings.add(new Finding(true, JarFile.MANIFEST_NAME, "has no Bundle-SymbolicName"));
        }
        ZipEntry entry = jar.getEntry(PluginManifest.PATH);
        if (entry == null) {
            findings.add(new Finding(true, PluginManifest.PATH, "is missing, so it is no plugin"));
            return null;
        }
        try (InputStream json = jar.getInputStream(entry)) {
            return new BundleManifests().read(json);
        } catch (ProblemException e) {
            e.violations()
                    .forEach(mistake -> findings.add(
                            new Finding(true, PluginManifest.PATH, mistake.field() + " " + mistake.message())));
            return null;
        }
    }

    private void linkage(List<JarFile> bundles) throws IOException {
        try {
            for (MissingMember missing : new Linkage("org/mortise/api/", api).missing(bundles)) {
                findings.add(new Finding(
                        true,
                        missing.member(),
                        missing.toString().substring(missing.member().length() + 1)));
            }
        } catch (UnreadableClass e) {
            findings.add(new Finding(true, "code", "cannot be read: " + e.getMessage()));
        }
    }
}
