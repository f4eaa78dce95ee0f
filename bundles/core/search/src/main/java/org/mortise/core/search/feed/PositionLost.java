package org.mortise.core.search.feed;

/** The log has not, or not any more, what the index lacks: only a new index helps. */
final class PositionLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PositionLost(String reason) {
        super(reason);
    }
}
