package org.mortise.core.imports.run;

/** The work cannot go on now, but later. The message is for the person who asked for it. */
final class Interruption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Interruption(String message, Throwable cause) {
        super(message, cause);
    }
}
