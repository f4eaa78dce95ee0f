package org.mortise.core.privacy.erase;

import java.util.List;
import java.util.UUID;
import org.mortise.api.privacy.ErasurePlan.Action;
import org.mortise.api.records.Reference;

/**
 * A record that an erasure touches.
 *
 * @param person whether it describes the person
 * @param state {@code Open}, {@code Done} or {@code Failed}
 * @param entries how many entries of its history were changed
 * @param problem why it could not be done; null otherwise
 */
record Item(
        int index,
        String type,
        UUID id,
        boolean person,
        Action action,
        List<String> fields,
        String why,
        String state,
        long entries,
        String problem) {

    static final String OPEN = "Open";
    static final String DONE = "Done";
    static final String FAILED = "Failed";

    Reference reference() {
        return Reference.to(type, id);
    }

    /** Whether it is about nobody else. */
    boolean own() {
        return action != Action.REDACT;
    }
}
