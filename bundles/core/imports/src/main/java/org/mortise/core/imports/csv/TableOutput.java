package org.mortise.core.imports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row, whatever the format of its file. */
public interface TableOutput extends Closeable {

    /** @param cells texts, or values in the Java form; null is an empty cell */
    void write(List<?> cells) throws IOException;
}
