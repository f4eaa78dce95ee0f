package org.mortise.launcher.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mortise.launcher.Failure;
import org.mortise.launcher.Json;

/**
 * Which files to import in which order as which record types, with the mapping of each.
 *
 * @param matches names of files that, all present in a folder, make this the profile for it
 */
record ImportProfile(String name, String description, List<String> matches, List<ImportStep> steps) {
    static ImportProfile read(Path file) {
        try {
            return of(Json.parse(Files.readString(file)), file);
        } catch (NoSuchFileException e) {
            throw new Failure("There is no profile " + file + ".", e);
        } catch (JsonProcessingException e) {
            throw new Failure("The profile " + file + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new Failure("Cannot read the profile " + file + ": " + e.getMessage(), e);
        }
    }

    private static ImportProfile of(JsonNode json, Path file) {
        List<ImportStep> steps = new ArrayList<>();
        for (JsonNode step : json.path("steps")) {
            if (!step.path("file").isTextual() || !step.path("type").isTextual()) {
                throw new Failure("Step " + (steps.size() + 1) + " of the profile " + file
                        + " lacks its \"file\" or its \"type\".");
            }
            steps.add(
                    new ImportStep(step.path("file").asText(), step.path("type").asText(), step));
        }
        if (steps.isEmpty()) {
            throw new Failure("The profile " + file + " has no steps.");
        }
        List<String> matches = new ArrayList<>();
        json.path("matches").forEach(name -> matches.add(name.asText()));
        return new ImportProfile(
                json.path("name").asText(file.getFileName().toString()),
                json.path("description").asText(""),
                matches,
                steps);
    }
}
