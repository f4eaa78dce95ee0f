package org.mortise.customers;

import java.util.List;
import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Validation;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;

/** Refuses a parent that stands below the record itself. */
abstract class Hierarchy implements RecordValidator {

    /** Deeper than any real hierarchy; a bound for data that was made circular by two writes at the same time. */
    private static final int MAX_DEPTH = 100;

    private final Records records;
    private final Callers callers;
    private final String type;
    private final String field;
    private final String message;

    Hierarchy(Records records, Callers callers, String type, String field, String message) {
        this.records = records;
        this.callers = callers;
        this.type = type;
        this.field = field;
        this.message = message;
    }

    @Override
    public void validate(Validation validation) {
        Reference parent = (Reference) validation.value(field);
        // A record that is being made has nothing below it yet.
        if (parent == null || validation.previous().isEmpty() || !validation.changes(field)) {
            return;
        }
        UUID self = validation.previous().get().id();
        // As the system: whether it is a circle does not depend on what the caller may see of it.
        if (callers.as(Caller.SYSTEM, () -> isAbove(self, parent.id()))) {
            validation.reject(field, message);
        }
    }

    private boolean isAbove(UUID self, UUID start) {
        UUID current = start;
        for (int depth = 0; current != null && depth < MAX_DEPTH; depth++) {
            if (current.equals(self)) {
                return true;
            }
            List<RecordData> found = records.find(type, List.of(current));
            Reference next = found.isEmpty() ? null : found.get(0).reference(field);
            current = next == null ? null : next.id();
        }
        return false;
    }
}
