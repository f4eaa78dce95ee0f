package org.mortise.core.imports.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mortise.api.records.Field;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;

/** What an update replaced, in the JSON form of a write that puts it back. */
final class BeforeImage {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private BeforeImage() {}

    /** Of all fields that differ now, those that only follow from others included when they can be set. */
    static String of(RecordData before, RecordData after, RecordType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            Object old = JsonForm.of(before.get(field.name()));
            if (!field.readOnly() && !java.util.Objects.equals(old, JsonForm.of(after.get(field.name())))) {
                values.put(field.name(), old);
            }
        }
        return write(values);
    }

    /** Both together; where both know a field, the older one is right. */
    static String merged(String older, String newer) {
        Map<String, Object> values = new LinkedHashMap<>(read(newer));
        values.putAll(read(older));
        return write(values);
    }

    static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
