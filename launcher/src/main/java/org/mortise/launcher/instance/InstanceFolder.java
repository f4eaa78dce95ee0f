package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mortise.launcher.Distribution;

/** Makes the folder of an instance ready for a start. */
final class InstanceFolder {
    private final Instance instance;
    private final PrintWriter messages;

    InstanceFolder(Instance instance, PrintWriter messages) {
        this.instance = instance;
        this.messages = messages;
    }

    void prepare(Distribution distribution, InstanceSettings settings) {
        createFolders();
        if (settings.distribution().equals(distribution.fingerprint())) {
            return;
        }
        for (String name : new EtcFolder(distribution.etc(), instance.etc()).update()) {
            messages.printf(
                    "Note: you and the new version both changed etc/%s. Yours stays; the new one is beside it,"
                            + " %s.new%n",
                    name, name);
        }
        // Karaf's cache holds the bundles of the build that filled it. Plugins are kept outside and come back by
        // themselves.
        delete(instance.data().resolve("cache"));
        settings.distribution(distribution.fingerprint());
    }

    private void createFolders() {
        try {
            for (Path folder : List.of(
                    instance.etc(),
                    instance.logs(),
                    instance.temporary(),
                    instance.database(),
                    instance.folder().resolve("deploy"),
                    instance.folder().resolve("plugins"))) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
