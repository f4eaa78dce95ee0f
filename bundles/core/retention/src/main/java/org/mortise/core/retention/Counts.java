package org.mortise.core.retention;

/**
 * How far a run is.
 *
 * @param looked at how many records
 * @param done with how many the rule did what it says
 * @param held how many are on legal hold
 * @param refused how many would not go, for example since a validator of a plugin stands against it
 */
record Counts(long looked, long done, long held, long refused) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(looked + more.looked, done + more.done, held + more.held, refused + more.refused);
    }
}
