package org.mortise.core.imports.link;

import java.util.Collection;
import org.mortise.api.records.RecordData;

/** Finds the records of one type by a text. Used by one import at a time, in the name of its caller. */
public interface Links {

    /** Called once a chunk with all texts that {@link #find} will be asked for. */
    void prepare(Collection<String> texts);

    Match find(String text);

    /** The record was created or changed by this import. */
    void learn(RecordData record);
}
