package org.mortise.api.records;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * May refuse a write. A whiteboard service with the property {@code mortise.type} (one or several record type names, or {@link #EVERY_TYPE}).
 *
 * <p>Called by the platform on the writing thread, inside the transaction, after the field constraints were found satisfied. It
 * may read other records; it may not write. What it throws is reported as a failure of its plugin, and the write is refused. Not called before the types and
 * fields that its plugin describes are there.
 */
@ConsumerType
public interface RecordValidator {

    /** The value of {@code mortise.type} of those who want to see the writes of all types. They have to be quick. */
    String EVERY_TYPE = "*";

    void validate(Validation validation);
}
