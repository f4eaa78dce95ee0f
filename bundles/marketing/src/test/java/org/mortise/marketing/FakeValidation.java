package org.mortise.marketing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;

/** A new record with the given values on its way through preparers and validators. */
final class FakeValidation implements Validation, Preparation {

    final TreeSet<String> rejected = new TreeSet<>();
    private final Map<String, Object> values;

    private FakeValidation(Map<String, Object> values) {
        this.values = values;
    }

    static FakeValidation of(Map<String, Object> values) {
        return new FakeValidation(new java.util.HashMap<>(values));
    }

    /** The names of the fields that the validator finds fault with. */
    static TreeSet<String> rejected(RecordValidator validator, Map<String, Object> values) {
        FakeValidation validation = of(values);
        validator.validate(validation);
        return validation.rejected;
    }

    FakeValidation prepared(RecordPreparer preparer) {
        preparer.prepare(this);
        return this;
    }

    @Override
    public Write.Kind kind() {
        return Write.Kind.CREATE;
    }

    @Override
    public String type() {
        return "any";
    }

    @Override
    public Optional<RecordData> previous() {
        return Optional.empty();
    }

    @Override
    public Object value(String field) {
        return values.get(field);
    }

    @Override
    public boolean changes(String field) {
        return values.containsKey(field);
    }

    @Override
    public void set(String field, Object value) {
        values.put(field, value);
    }

    @Override
    public void reject(String field, String message) {
        rejected.add(field);
    }
}
