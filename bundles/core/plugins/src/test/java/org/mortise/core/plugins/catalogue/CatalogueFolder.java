package org.mortise.core.plugins.catalogue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.mortise.core.inspection.CatalogueEntry;
import org.mortise.core.inspection.CatalogueIndex;

/** A catalogue in a folder, unsigned; what it offers are files with a few words in them. */
final class CatalogueFolder {

    private final Path folder;
    private final List<CatalogueEntry> entries = new ArrayList<>();

    CatalogueFolder(Path folder) {
        this.folder = folder;
    }

    /** @param range of the API that it needs */
    CatalogueFolder offer(String id, String vendor, String version, String range) throws IOException {
        String file = id + "-" + version + ".jar";
        Files.writeString(folder.resolve(file), id + " " + version);
        return entry(id, vendor, version, range, file, sha256(id + " " + version));
    }

    CatalogueFolder entry(String id, String vendor, String version, String range, String file, String sha256)
            throws IOException {
        entries.add(new CatalogueEntry(
                id,
                "The " + id,
                vendor,
                version,
                "Good for you",
                file,
                sha256,
                1,
                Map.of("org.mortise.api.records", range),
                List.of()));
        return write(JsonMapper.builder()
                .build()
                .writeValueAsString(new CatalogueIndex("Shop", "2026-11-30T10:00:00Z", null, entries)));
    }

    CatalogueFolder write(String json) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(CatalogueIndex.FILE));
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(CatalogueIndex.PATH));
            jar.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    String source() {
        return folder.toUri().toString();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
