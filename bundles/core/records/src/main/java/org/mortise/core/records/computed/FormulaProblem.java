package org.mortise.core.records.computed;

/** What is wrong with a formula, and where. */
final class FormulaProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param position of the first wrong character, beginning with 1; 0 when it is the formula as a whole */
    FormulaProblem(int position, String message) {
        super(position > 0 ? message + " (at position " + position + ")" : message, null, false, false);
    }
}
