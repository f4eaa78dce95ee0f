package org.mortise.core.jobs;

/**
 * How a run ended.
 *
 * @param message why; null when what the job said last tells enough
 */
record Result(Outcome outcome, String message) {

    enum Outcome {
        OK,
        FAILED,
        /** Broken off, and due again. */
        INTERRUPTED
    }

    static final Result OK = new Result(Outcome.OK, null);
    static final Result INTERRUPTED = new Result(Outcome.INTERRUPTED, null);

    static Result failed(String message) {
        return new Result(Outcome.FAILED, message);
    }
}
