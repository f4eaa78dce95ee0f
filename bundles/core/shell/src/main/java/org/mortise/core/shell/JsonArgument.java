package org.mortise.core.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A JSON object on the command line, or {@code @file} with one. */
final class JsonArgument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonArgument() {}

    static Map<String, Object> read(String argument) {
        try {
            String text = argument.startsWith("@") ? Files.readString(Path.of(argument.substring(1))) : argument;
            return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new CommandFailure("This is no JSON object: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure("The file " + argument.substring(1) + " cannot be read.", e);
        }
    }
}
