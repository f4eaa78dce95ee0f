package org.mortise.core.imports.store;

/** What became of a row. */
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED,
    /** Blank, or without a record to update. */
    SKIPPED,
    /** Another record that was created because the row names it. */
    REFERENCED
}
