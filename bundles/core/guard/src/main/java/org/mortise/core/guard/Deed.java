package org.mortise.core.guard;

import java.util.concurrent.atomic.AtomicBoolean;

/** What is done while somebody waits: either its result counts, or nobody waits any more, never both. */
final class Deed {

    private final AtomicBoolean decided = new AtomicBoolean();

    /** Throws when nobody waits any more, so that a transaction around it is rolled back. */
    <T> T done(T result) {
        if (!decided.compareAndSet(false, true)) {
            throw new Abandoned();
        }
        return result;
    }

    /** @return whether its result will never count; otherwise it has just been done */
    boolean giveUp() {
        return decided.compareAndSet(false, true);
    }

    /** Goes to nobody but the transaction. */
    static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("Nobody waits for it any more", null, false, false);
        }
    }
}
