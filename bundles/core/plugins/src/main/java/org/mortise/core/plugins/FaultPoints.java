package org.mortise.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The steps of a change at which a test may have the process die, as {@code kill -9} would: nothing is written, nobody is told.
 * The system property {@code mortise.plugins.haltFile} names a file that names the step; without it a step is nothing.
 */
final class FaultPoints {

    private static final String PROPERTY = "mortise.plugins.haltFile";
    private static final int KILLED = 137;

    private final Consumer<String> reached;

    FaultPoints(Consumer<String> reached) {
        this.reached = reached;
    }

    static FaultPoints ofSystem() {
        String file = System.getProperty(PROPERTY);
        return new FaultPoints(file == null ? step -> {} : step -> haltIfNamed(step, Path.of(file)));
    }

    void reached(String step) {
        reached.accept(step);
    }

    private static void haltIfNamed(String step, Path file) {
        try {
            if (Files.exists(file) && Files.readString(file).strip().equals(step)) {
                Runtime.getRuntime().halt(KILLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
