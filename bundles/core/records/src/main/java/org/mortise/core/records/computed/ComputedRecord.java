package org.mortise.core.records.computed;

import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Write;

/** A record that was or is being changed, with what it had before and what it has after. Of one thread. */
public interface ComputedRecord {

    RecordType recordType();

    UUID id();

    Write.Kind kind();

    /** Before the change; null for a creation. */
    Object former(Field field);

    /** After the change. */
    Object value(Field field);

    void put(Field field, Object value);

    boolean changes(Field field);
}
