package org.mortise.core.events;

import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/** Where a page of dead letters ended. */
record DeadLetterCursor(long seq, UUID id) {

    private static final DeadLetterCursor START = new DeadLetterCursor(-1, new UUID(0, 0));

    static DeadLetterCursor after(Outbox.DeadLetter letter) {
        return new DeadLetterCursor(letter.seq(), letter.id());
    }

    /** @param text null or empty for the start; MALFORMED when it is no cursor of ours */
    static DeadLetterCursor parse(String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            int dot = text.indexOf('.');
            return new DeadLetterCursor(
                    Long.parseLong(text.substring(0, Math.max(dot, 0))), UUID.fromString(text.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemType.MALFORMED, "The cursor is not one of this list.");
        }
    }

    String text() {
        return seq + "." + id;
    }
}
