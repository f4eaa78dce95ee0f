package org.mortise.launcher.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mortise.launcher.Failure;

/** Finds the profile for a folder when none is named: the folder's own, or one that came with the distribution. */
final class ProfileChoice {
    private static final String OWN_PROFILE = "import-profile.json";

    private ProfileChoice() {}

    /**
     * @param shippedProfiles only asked when the folder has none of its own
     * @return the profile's file
     */
    static Path forFolder(Path folder, Supplier<Path> shippedProfiles) {
        Path own = folder.resolve(OWN_PROFILE);
        if (Files.exists(own)) {
            return own;
        }
        return shippedFor(folder, shippedProfiles.get())
                .orElseThrow(() -> new Failure("No import profile fits " + folder + ": there is no " + OWN_PROFILE
                        + " in it, and none of those that come with Mortise knows its files. Name one"
                        + " with --profile."));
    }

    private static Optional<Path> shippedFor(Path folder, Path shippedProfiles) {
        return jsonFiles(shippedProfiles).stream()
                .filter(file -> fits(ImportProfile.read(file), folder))
                .findFirst();
    }

    private static boolean fits(ImportProfile profile, Path folder) {
        return !profile.matches().isEmpty()
                && profile.matches().stream().allMatch(name -> Files.exists(folder.resolve(name)));
    }

    private static List<Path> jsonFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
