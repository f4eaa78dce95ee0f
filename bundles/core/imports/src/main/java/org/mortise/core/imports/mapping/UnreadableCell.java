package org.mortise.core.imports.mapping;

/** A cell that cannot become the value of its field. The message is for the person who has to correct it. */
public final class UnreadableCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableCell(String message) {
        super(message, null, false, false);
    }
}
