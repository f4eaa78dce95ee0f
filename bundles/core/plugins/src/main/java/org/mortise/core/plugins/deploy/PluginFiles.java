package org.mortise.core.plugins.deploy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;

/** Recognises plugin files in the deploy folder. */
final class PluginFiles {

    private final PluginManifests manifests;

    PluginFiles(PluginManifests manifests) {
        this.manifests = manifests;
    }

    static boolean isPlugin(File file) {
        boolean named = file.getName().endsWith(".jar") || file.getName().endsWith(".kar");
        if (!named || !file.isFile()) {
            return false;
        }
        try (JarFile jar = new JarFile(file, false)) {
            return jar.getEntry(PluginManifest.PATH) != null;
        } catch (IOException halfWritten) {
            return false;
        }
    }

    /** Empty when the manifest cannot be read; planning the file says why. */
    Optional<PluginManifest> manifest(File file) {
        try (JarFile jar = new JarFile(file, false)) {
            ZipEntry entry = jar.getEntry(PluginManifest.PATH);
            try (InputStream json = jar.getInputStream(entry)) {
                return Optional.of(manifests.read(json));
            }
        } catch (IOException | ProblemException e) {
            return Optional.empty();
        }
    }
}
