package org.mortise.core.records.dormant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mortise.api.errors.ProblemException;

/** An export that is read again. Nothing in it is believed before its hashes were compared. */
final class ExportFile implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PART = "file";

    private final ZipFile zip;
    private final Manifest manifest;

    private ExportFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** INVALID when it is no whole export of the plugin. */
    static ExportFile open(Path path, String plugin) {
        ZipFile zip = zip(path);
        try {
            ExportFile file = new ExportFile(zip, manifest(zip));
            file.check(plugin);
            return file;
        } catch (IOException e) {
            close(zip);
            throw ProblemException.invalid(PART, "cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream content(String path) throws IOException {
        return zip.getInputStream(zip.getEntry(path));
    }

    void lines(Manifest.Entry entry, Consumer<JsonNode> consumer) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(content(entry.path()), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                consumer.accept(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    private void check(String plugin) throws IOException {
        if (manifest.format() != Manifest.FORMAT) {
            throw ProblemException.invalid(
                    PART, "has the format " + manifest.format() + "; this version reads " + Manifest.FORMAT);
        }
        if (!plugin.equals(manifest.plugin())) {
            throw ProblemException.invalid(PART, "is an export of " + manifest.plugin() + ", not of " + plugin);
        }
        if (manifest.entries() == null || manifest.records() == null || manifest.administratorFields() == null) {
            throw ProblemException.invalid(PART, "has an incomplete " + Manifest.NAME);
        }
        for (Manifest.Entry each : manifest.entries()) {
            ZipEntry entry = zip.getEntry(each.path());
            if (entry == null) {
                throw ProblemException.invalid(PART, "lacks " + each.path());
            }
            try (InputStream in = zip.getInputStream(entry)) {
                if (!Hashes.of(in).equals(each.sha256())) {
                    throw ProblemException.invalid(PART, "was changed: " + each.path() + " has another SHA-256");
                }
            }
        }
    }

    private static ZipFile zip(Path path) {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw ProblemException.invalid(PART, "is no zip: " + e.getMessage());
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw ProblemException.invalid(PART, "has no " + Manifest.NAME);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JSON.readValue(in, Manifest.class);
        }
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
