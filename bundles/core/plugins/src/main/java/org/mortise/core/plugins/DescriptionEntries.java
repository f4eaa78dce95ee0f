package org.mortise.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The descriptions that say which records a plugin brings, whether it is a file or runs. */
final class DescriptionEntries {

    private static final List<String> FOLDERS =
            List.of("META-INF/mortise/types/", "META-INF/mortise/fields/", "META-INF/mortise/records/");

    private DescriptionEntries() {}

    /** Path → content. */
    static Map<String, byte[]> read(Entries entries) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String folder : FOLDERS) {
            for (String path : entries.list(folder, ".json")) {
                try (InputStream in = entries.open(path).orElseThrow()) {
                    files.put(path, in.readAllBytes());
                }
            }
        }
        return files;
    }
}
