package org.mortise.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What stands in a workbook or another archive, to be searched. */
public final class Unzipped {

    private Unzipped() {}

    /** Names and contents of all entries; of what is no archive, a problem for example, the text itself. */
    public static String text(byte[] content) {
        StringBuilder all = new StringBuilder();
        try {
            // By its directory: a stream of entries whose sizes stand behind them is not what Java can read.
            Path file = Files.createTempFile("unzipped", ".zip");
            try {
                Files.write(file, content);
                read(file, all);
            } finally {
                Files.delete(file);
            }
        } catch (ZipException e) {
            return new String(content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static void read(Path file, StringBuilder all) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                all.append(entry.getName()).append('\n');
                all.append(new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
