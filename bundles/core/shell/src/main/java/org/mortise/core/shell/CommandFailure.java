package org.mortise.core.shell;

/** Tells the console that a command failed, so that a script ends with an error, without a stack trace in the user's face. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
