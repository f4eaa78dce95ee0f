package org.mortise.launcher.imports;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mortise.launcher.Distribution;
import org.mortise.launcher.Failure;

/** What the user wants imported: a folder with a profile, or one file. */
record ImportSource(Path path, Path profile, String type, PrintWriter messages) {
    /** The steps to run, each with a file that is there. */
    List<PlannedStep> plan() {
        if (!Files.exists(path)) {
            throw new Failure("There is no file or folder " + path + ".");
        }
        return Files.isDirectory(path) ? ofFolder() : List.of(ofFile());
    }

    private List<PlannedStep> ofFolder() {
        if (type != null) {
            throw new Failure("--type goes with a single file; for a folder the profile names the types.");
        }
        Path chosen = profile;
        if (chosen == null) {
            chosen = ProfileChoice.forFolder(
                    path, () -> Distribution.locate().etc().resolve("import-profiles"));
        }
        ImportProfile read = ImportProfile.read(chosen);
        messages.println("Import profile: " + read.name() + " (" + chosen + ")");
        var steps = read.steps().stream()
                .map(step -> new PlannedStep(step, path.resolve(step.file())))
                .toList();
        var missing = steps.stream().filter(step -> !Files.exists(step.file())).toList();
        if (!missing.isEmpty()) {
            throw new Failure("Files of the profile are missing in " + path + ": "
                    + String.join(
                            ", ",
                            missing.stream().map(step -> step.step().file()).toList()) + ".");
        }
        return steps;
    }

    private PlannedStep ofFile() {
        String name = path.getFileName().toString();
        if (profile == null) {
            if (type == null) {
                throw new Failure("Say what is in " + name + ": --type TYPE, or --profile FILE.");
            }
            return new PlannedStep(ImportStep.unmapped(name, type), path);
        }
        return ImportProfile.read(profile).steps().stream()
                .filter(step -> step.file().equals(name))
                .findFirst()
                .map(step -> new PlannedStep(step, path))
                .orElseThrow(() -> new Failure("The profile " + profile + " has no step for " + name + "."));
    }
}
