package org.mortise.core.imports.mapping;

import org.mortise.api.records.RecordData;

/** A value that the row gives only a part of, or in another shape; the rest is taken from the record that is there. */
public interface Parts {

    /**
     * @param existing null for a creation
     * @return the value in the Java form; the problem is an {@link UnreadableCell}
     */
    Object complete(RecordData existing);
}
