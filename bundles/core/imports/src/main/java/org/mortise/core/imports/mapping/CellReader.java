package org.mortise.core.imports.mapping;

import org.mortise.core.imports.link.LinkDirectory;

/** Puts the text of one cell into a field of a row. */
@FunctionalInterface
interface CellReader {

    /** @param text never empty; an {@link UnreadableCell} says why it cannot be read */
    void read(String text, RowDraft row, LinkDirectory links);
}
