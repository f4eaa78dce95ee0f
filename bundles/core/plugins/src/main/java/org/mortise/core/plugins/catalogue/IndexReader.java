package org.mortise.core.plugins.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.inspection.CatalogueEntry;
import org.mortise.core.inspection.CatalogueIndex;
import org.mortise.core.plugins.Versions;
import org.osgi.framework.VersionRange;

/** Reads the index out of its jar; one that is wrong anywhere is not taken at all. */
final class IndexReader {

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private IndexReader() {}

    /** @throws ProblemException INVALID {@code catalogue-invalid} that names the place */
    static CatalogueIndex read(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            ZipEntry entry = jar.getEntry(CatalogueIndex.PATH);
            if (entry == null) {
                throw invalid("it has no " + CatalogueIndex.PATH);
            }
            try (InputStream content = jar.getInputStream(entry)) {
                return checked(JSON.readValue(content.readNBytes(LONGEST), CatalogueIndex.class));
            }
        } catch (ZipException e) {
            throw invalid("it is no jar: " + e.getMessage());
        } catch (JsonProcessingException e) {
            throw invalid(CatalogueIndex.PATH + " cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogueIndex checked(CatalogueIndex index) {
        present(index.publisher(), "publisher");
        time(present(index.madeAt(), "madeAt"), "madeAt");
        if (index.validUntil() != null) {
            time(index.validUntil(), "validUntil");
        }
        for (int i = 0; i < index.plugins().size(); i++) {
            checked(index.plugins().get(i), "plugins[" + i + "].");
        }
        return index;
    }

    private static void checked(CatalogueEntry entry, String place) {
        present(entry.id(), place + "id");
        present(entry.name(), place + "name");
        present(entry.vendor(), place + "vendor");
        present(entry.file(), place + "file");
        if (entry.sha256() == null || !entry.sha256().matches("[0-9a-f]{64}")) {
            throw invalid(place + "sha256 must be 64 hexadecimal digits");
        }
        try {
            Versions.parse(present(entry.version(), place + "version"));
            entry.imports().values().forEach(VersionRange::new);
        } catch (IllegalArgumentException e) {
            throw invalid(place + "version or imports: " + e.getMessage());
        }
    }

    private static void time(String text, String place) {
        try {
            Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(place + " must be a time such as 2026-03-01T12:00:00Z");
        }
    }

    private static String present(String text, String place) {
        if (text == null || text.isBlank()) {
            throw invalid(place + " is missing");
        }
        return text;
    }

    private static ProblemException invalid(String why) {
        return ProblemException.of(
                ProblemType.INVALID, "catalogue-invalid", "This is no catalogue as it should be: " + why + ".");
    }
}
