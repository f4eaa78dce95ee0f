package org.mortise.core.imports.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mortise.api.records.JsonForm;

/** One row on its way from cells to values. Of one thread. */
public final class RowDraft {

    private final long number;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Runnable> creations = new ArrayList<>();
    private Object key;

    RowDraft(long number) {
        this.number = number;
    }

    /** As in the file, 1 for the first row after the header. */
    public long number() {
        return number;
    }

    /** Field → value in the Java form, or {@link Parts} of one; null empties the field. */
    public Map<String, Object> values() {
        return values;
    }

    /** The value by which the existing record is found; null when there is none. */
    public Object key() {
        return key;
    }

    /** {@code column: what is wrong}; empty when the row can be written. */
    public List<String> errors() {
        return errors;
    }

    public List<Change> changes() {
        return changes;
    }

    /** Makes the records that the row refers to and that are not there yet. To be called once, when there are no errors. */
    public void createReferenced() {
        creations.forEach(Runnable::run);
    }

    /** Whether the other row says the same, and needs nothing created for it. */
    public boolean repeatedBy(RowDraft other) {
        return creations.isEmpty() && other.creations.isEmpty() && said().equals(other.said());
    }

    /** In a form that can be compared: 1 is 1.00. */
    private Map<String, Object> said() {
        Map<String, Object> said = new HashMap<>();
        values.forEach((field, value) -> {
            try {
                said.put(field, JsonForm.of(value instanceof Parts parts ? parts.complete(null) : value));
            } catch (UnreadableCell e) {
                // Only a record that is there makes it whole; such rows are not compared.
                said.put(field, this);
            }
        });
        return said;
    }

    void key(Object value) {
        this.key = value;
    }

    void error(String column, String message) {
        errors.add(column + ": " + message);
    }

    void change(String column, String from, String to, String how) {
        changes.add(new Change(column, from, to, how));
    }

    /** What templates are to show of the column: the value it was read as. */
    void text(String column, String text) {
        texts.put(column, text);
    }

    Map<String, String> texts() {
        return texts;
    }

    void later(Runnable creation) {
        creations.add(creation);
    }

    /** The collected parts of a field. */
    <P extends Parts> P parts(String field, Function<String, P> make, Class<P> kind) {
        return kind.cast(values.computeIfAbsent(field, make));
    }
}
