package org.mortise.core.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mortise.api.plugins.PluginManifest;
import org.osgi.framework.Bundle;

/** Reads the UI module of a bundle. */
final class ModuleReader {

    /** In the bundle. */
    static final String FOLDER = "META-INF/mortise/ui/";

    static final String MAIN = "main.js";
    static final String DESCRIPTION = "module.json";

    private static final int HASH_BYTES = 10;

    private ModuleReader() {}

    /** Empty when the plugin has none. */
    static Optional<UiModule> read(Bundle bundle, PluginManifest plugin) {
        if (bundle.getEntry(FOLDER + MAIN) == null) {
            return Optional.empty();
        }
        Map<String, byte[]> files = files(bundle);
        byte[] json = files.get(DESCRIPTION);
        ModuleDescription description = json == null ? ModuleDescription.NONE : ModuleDescription.read(json);
        return Optional.of(new UiModule(
                plugin.id(),
                plugin.name(),
                plugin.version(),
                hash(files),
                description.types(),
                description.permissions(),
                Collections.unmodifiableMap(files)));
    }

    private static Map<String, byte[]> files(Bundle bundle) {
        Map<String, byte[]> files = new TreeMap<>();
        Enumeration<URL> entries = bundle.findEntries(FOLDER, "*", true);
        while (entries.hasMoreElements()) {
            URL entry = entries.nextElement();
            String path = entry.getPath().substring(entry.getPath().indexOf(FOLDER) + FOLDER.length());
            if (!path.isEmpty() && !path.endsWith("/")) {
                files.put(path, content(entry));
            }
        }
        return files;
    }

    private static byte[] content(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update((path + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
