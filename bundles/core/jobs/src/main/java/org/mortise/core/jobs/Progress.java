package org.mortise.core.jobs;

/**
 * What a run has told of itself.
 *
 * @param done null before it said so
 * @param total null when it is not known
 * @param line what it said last; null for nothing
 */
record Progress(Long done, Long total, String line) {

    static final Progress NONE = new Progress(null, null, null);

    private static final int LENGTH = 1000;

    Progress at(long newDone, long newTotal) {
        return new Progress(Math.max(0, newDone), newTotal > 0 ? newTotal : null, line);
    }

    Progress saying(String newLine) {
        return new Progress(done, total, newLine == null ? null : line(newLine));
    }

    /** One line that every database takes. */
    static String line(String text) {
        String cut = text.substring(0, Math.min(LENGTH, text.length()));
        return cut.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
