package org.mortise.itests.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mortise.itests.harness.Instance;

/** Looks for words in the dump of a database and in all files of an instance that is stopped. */
final class Traces {

    private final Instance instance;
    private final List<String> words;

    Traces(Instance instance, List<String> words) {
        this.instance = instance;
        this.words = words;
    }

    List<String> found() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String line : instance.dump().split("\n")) {
            String lower = line.toLowerCase();
            words.stream()
                    .filter(word -> lower.contains(word.toLowerCase()))
                    .forEach(word -> found.add(word + " in the database: " + beginning(line)));
        }
        for (String folder : List.of("search", "files", "imports", "data/log", "log", "etc", "plugins")) {
            files(instance.folder().resolve(folder), found);
        }
        return List.copyOf(found);
    }

    private static String beginning(String line) {
        return line.substring(0, Math.min(300, line.length()));
    }

    private void files(Path folder, TreeSet<String> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes =
                        Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase();
                words.stream()
                        .filter(word -> bytes.contains(word.toLowerCase()))
                        .forEach(word ->
                                found.add(word + " in " + instance.folder().relativize(file)));
            }
        }
    }

    /** The names and the contents of a ZIP. */
}
