package org.mortise.core.rest.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.rest.json.Json;
import org.mortise.core.rest.problems.JsonProblem;

/** Reads request bodies. */
final class RecordBody {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private RecordBody() {}

    static Map<String, Object> read(InputStream body) {
        try (JsonParser parser = Json.mapper().createParser(body == null ? InputStream.nullInputStream() : body)) {
            Map<String, Object> object = read(parser);
            if (object == null) {
                throw ProblemException.of(ProblemType.MALFORMED, "The body must be a JSON object.");
            }
            return object;
        } catch (IOException e) {
            throw ProblemException.of(ProblemType.MALFORMED, "The body could not be read to its end.");
        }
    }

    private static Map<String, Object> read(JsonParser parser) throws IOException {
        try {
            return Json.mapper().readValue(parser, OBJECT);
        } catch (JsonProcessingException e) {
            throw JsonProblem.of(e, parser);
        }
    }

    /** The values as the record platform takes them: custom fields beside the others. */
    static Map<String, Object> values(Map<String, Object> body, RecordType type) {
        Map<String, Object> values = new LinkedHashMap<>(body);
        Object custom = values.remove("custom");
        if (custom != null && !(custom instanceof Map)) {
            throw ProblemException.invalid("custom", "must be an object with the custom fields");
        }
        if (custom != null) {
            ((Map<?, ?>) custom).forEach((name, value) -> {
                boolean known = type.field((String) name).map(Field::custom).orElse(false);
                values.put(known ? (String) name : "custom." + name, value);
            });
        }
        return values;
    }
}
