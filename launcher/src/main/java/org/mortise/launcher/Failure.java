package org.mortise.launcher;

/** Something went wrong in a way that the message explains to the person at the keyboard. */
public class Failure extends RuntimeException {
    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
