package org.mortise.core.shell;

import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Reference;

/** A record as it is typed: its type and its id. */
final class PersonArgument {

    private PersonArgument() {}

    static Reference of(String type, String id) {
        try {
            return Reference.to(type, UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(type + " " + id);
        }
    }
}
