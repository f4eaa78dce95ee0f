package org.mortise.core.imports.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.core.imports.mapping.Change;

/** How often the import read something otherwise than it is written in the file. Immutable. */
public final class Readings {

    public static final Readings NONE = new Readings(Map.of());

    /** A file of a million different values must not become a report of a million lines. */
    private static final int MAX_KINDS = 500;

    private static final int MAX_TEXT = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Change, Long> rows;

    private Readings(Map<Change, Long> rows) {
        this.rows = rows;
    }

    /** @param rows how many rows it happened in */
    public record Reading(String column, String from, String to, long rows, String how) {}

    Readings plus(Collection<Change> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<Change, Long> sum = new LinkedHashMap<>(rows);
        for (Change change : changes) {
            Change known = new Change(change.column(), shortened(change.from()), shortened(change.to()), change.how());
            boolean room = sum.size() < MAX_KINDS || sum.containsKey(known);
            sum.merge(room ? known : new Change(change.column(), "…", "…", change.how()), 1L, Long::sum);
        }
        return new Readings(sum);
    }

    public List<Reading> list() {
        return rows.entrySet().stream()
                .map(entry -> new Reading(
                        entry.getKey().column(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue(),
                        entry.getKey().how()))
                .toList();
    }

    String json() {
        try {
            return JSON.writeValueAsString(list());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Readings parse(String json) {
        if (json == null) {
            return NONE;
        }
        try {
            Map<Change, Long> rows = new LinkedHashMap<>();
            for (Reading reading : JSON.readValue(json, new TypeReference<List<Reading>>() {})) {
                rows.put(new Change(reading.column(), reading.from(), reading.to(), reading.how()), reading.rows());
            }
            return new Readings(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the import read otherwise than written cannot be read any more", e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }
}
