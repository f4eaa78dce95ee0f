package org.mortise.itests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.rules.ExternalResource;

/** Fails a test during which the container logged an error. */
final class ContainerLog extends ExternalResource {

    private int position;

    @Override
    protected void before() {
        position = errors().size();
    }

    @Override
    protected void after() {
        List<String> errors = errors();
        if (errors.size() > position) {
            throw new AssertionError(
                    "Errors in the log:\n" + String.join("\n", errors.subList(position, errors.size())));
        }
    }

    private static List<String> errors() {
        Path log = Path.of(System.getProperty("karaf.log"), "mortise.log");
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains("\"level\":\"ERROR\""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
