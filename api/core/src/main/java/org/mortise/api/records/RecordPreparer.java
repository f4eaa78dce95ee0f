package org.mortise.api.records;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Fills in what follows from other values before a record is checked, for example the probability that belongs to a stage.
 *
 * <p>A whiteboard service with the property {@code mortise.type} (one or several record type names, or {@link #EVERY_TYPE}). Called by the platform on
 * the writing thread, inside the transaction, before the constraints are checked, for creations and updates. It must be quick
 * and must not write records. Not called before the types and fields that its plugin describes are there.
 */
@ConsumerType
public interface RecordPreparer {

    /** The value of {@code mortise.type} of those who want to see the writes of all types. They have to be quick. */
    String EVERY_TYPE = "*";

    void prepare(Preparation preparation);
}
