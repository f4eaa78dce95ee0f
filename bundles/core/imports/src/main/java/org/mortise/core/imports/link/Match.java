package org.mortise.core.imports.link;

import java.util.UUID;

/**
 * What became of the search for a record by a text of the file.
 *
 * @param id null when none was found, or several
 * @param name of the record found
 * @param how it was found when not by exactly this text; null otherwise
 * @param problem why none was found, for a person; null when one was
 * @param missing whether there is none, rather than several
 */
public record Match(UUID id, String name, String how, String problem, boolean missing) {

    static Match exact(UUID id, String name) {
        return new Match(id, name, null, null, false);
    }

    static Match by(String how, UUID id, String name) {
        return new Match(id, name, how, null, false);
    }

    static Match ambiguous(String problem) {
        return new Match(null, null, null, problem, false);
    }

    static Match missing(String problem) {
        return new Match(null, null, null, problem, true);
    }
}
