package org.mortise.core.retention;

/**
 * What became of a batch.
 *
 * @param done with how many records the rule did what it says
 * @param problem why others would not go, or the first of the reasons; null when all went
 */
record Outcome(int done, String problem) {

    static final Outcome NOTHING = new Outcome(0, null);

    Outcome plus(Outcome more) {
        return new Outcome(done + more.done, problem == null ? more.problem : problem);
    }
}
