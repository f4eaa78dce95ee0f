package org.mortise.core.imports.store;

/** Where an import stands. */
public enum Status {
    /** Stored and answered; it waits for a free thread. */
    QUEUED,
    RUNNING,
    /** Every row is created, updated, unchanged, rejected or skipped. */
    COMPLETED,
    /** It ended before the last row and cannot go on; the problem says why. */
    FAILED,
    /** Somebody stopped it; what was done until then stays. */
    CANCELED,
    /** Its process ended or the platform failed; it can be resumed or undone. */
    INTERRUPTED,
    UNDOING,
    /** What could be taken back was; the conflicts say what could not. */
    UNDONE;

    /** Whether somebody works on it, or is about to. */
    public boolean busy() {
        return this == QUEUED || this == RUNNING || this == UNDOING;
    }
}
