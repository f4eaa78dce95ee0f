package org.mortise.itests.harness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What stands in a workbook or another archive, to be searched. */
public final class Unzipped {

    private Unzipped() {}

    /** Names and contents of all entries; of what is no archive, a problem for example, the text itself. */
    public static String text(byte[] content) {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.isEmpty() ? new String(content, StandardCharsets.UTF_8) : all.toString();
    }
}
