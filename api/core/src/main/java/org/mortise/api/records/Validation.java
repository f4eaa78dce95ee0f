package org.mortise.api.records;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A write that asks for consent, as a {@link RecordValidator} sees it. Only for the duration of the call. */
@ProviderType
public interface Validation {

    Write.Kind kind();

    String type();

    /** The record before the change; empty for a creation. */
    Optional<RecordData> previous();

    /** The value that the field will have, in the Java form; null when it will have none. */
    Object value(String field);

    boolean changes(String field);

    /** Refuses the write. May be called several times; all violations reach the client together. */
    void reject(String field, String message);
}
