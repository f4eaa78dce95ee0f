package org.mortise.core.privacy.erase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.privacy.words.Matcher;
import org.mortise.core.privacy.words.PersonalFields;

/** The changes that a history entry or an event tells of, in JSON, without the person. */
public final class Changes {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final RecordType type;
    private final boolean own;
    private final Matcher words;

    /**
     * @param own whether the record is about the person alone, so that its personal fields go as a whole; of fields that are not
     *     described any more nobody knows what they were, so they go, too
     */
    Changes(RecordType type, boolean own, Matcher words) {
        this.type = type;
        this.own = own;
        this.words = words;
    }

    /** The other text; empty when it can stay. */
    Optional<String> without(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Map<String, Object> changes = parse(text);
        if (changes == null) {
            return Optional.of("{}");
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        Set<String> personal = new java.util.HashSet<>();
        PersonalFields.of(type).forEach(field -> personal.add(field.name()));
        changes.forEach((name, change) -> {
            Field field = type.field(name).orElse(null);
            if (!own || field != null && !personal.contains(name) && !field.computed()) {
                kept.put(name, words.without(change));
            } else if (field != null && field.computed() && !text(field)) {
                kept.put(name, change);
            }
        });
        return kept.equals(changes) ? Optional.empty() : Optional.of(json(kept));
    }

    /** A formula may be made of the name. */
    private static boolean text(Field field) {
        return NeutralValues.isText(field);
    }

    static Map<String, Object> parse(String text) {
        try {
            return JSON.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            // What cannot be read cannot be kept in part.
            return null;
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> names(String text) {
        return text == null ? List.of() : List.of(read(text, String[].class));
    }
}
