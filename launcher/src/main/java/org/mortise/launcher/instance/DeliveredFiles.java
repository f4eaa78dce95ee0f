package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Remembers which file with which content the distribution delivered to an instance, one "sum name" a line. */
final class DeliveredFiles {
    private final Path file;
    private final Map<String, String> sums = new TreeMap<>();

    private DeliveredFiles(Path file) {
        this.file = file;
    }

    static DeliveredFiles load(Path file) {
        var files = new DeliveredFiles(file);
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    String[] sumAndName = line.split(" ", 2);
                    files.put(sumAndName[1], sumAndName[0]);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static String sum(Path content) {
        try {
            var crc = new CRC32();
            crc.update(Files.readAllBytes(content));
            return Long.toHexString(crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return null for a file that was never delivered */
    String sum(String name) {
        return sums.get(name);
    }

    void put(String name, String sum) {
        sums.put(name, sum);
    }

    void save() {
        String text = sums.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
