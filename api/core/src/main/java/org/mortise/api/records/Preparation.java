package org.mortise.api.records;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A record on its way to be written, as a {@link RecordPreparer} sees it. Only for the duration of the call. */
@ProviderType
public interface Preparation {

    String type();

    /** The record before the change; empty for a creation. */
    Optional<RecordData> previous();

    /** The value that the field will have, in the Java form; null when it will have none. */
    Object value(String field);

    /** Whether this write gives the field another value than it had. */
    boolean changes(String field);

    /** Sets a field, a read-only one too; the value is checked like a client's. */
    void set(String field, Object value);
}
