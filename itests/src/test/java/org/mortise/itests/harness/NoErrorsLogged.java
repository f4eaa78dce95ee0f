package org.mortise.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.junit.rules.ExternalResource;

/** Fails a test during which the server logged an error that nobody expects. */
public final class NoErrorsLogged extends ExternalResource {

    /**
     * Errors that may be there.
     *
     * @param exception how it begins
     * @param reason why
     */
    private record Allowed(String logger, String message, String exception, String reason) {}

    private static final List<Allowed> ALLOWED = List.of(new Allowed(
            "org.apache.karaf.shell.support.ShellUtil",
            "Exception caught while executing command",
            "java.lang.SecurityException: Insufficient credentials.",
            "Karaf tells of each of its commands that it refuses to a user who is no administrator"));

    private final Supplier<Instance> instance;
    private int position;

    public NoErrorsLogged(Supplier<Instance> instance) {
        this.instance = instance;
    }

    @Override
    protected void before() {
        position = instance.get().log().position();
    }

    @Override
    protected void after() {
        check(instance.get().log().since(position));
    }

    /** For what happens outside of a test, the start of a server for instance. */
    public static void check(List<JsonNode> lines) {
        List<String> errors = lines.stream()
                .filter(line ->
                        List.of("ERROR", "FATAL").contains(line.path("level").asText()))
                .filter(line -> ALLOWED.stream().noneMatch(each -> matches(each, line)))
                .map(JsonNode::toString)
                .toList();
        if (!errors.isEmpty()) {
            throw new AssertionError("Unexpected errors in the log:\n" + String.join("\n", errors));
        }
    }

    private static boolean matches(Allowed allowed, JsonNode line) {
        return line.path("logger").asText().equals(allowed.logger)
                && line.path("message").asText().contains(allowed.message)
                && line.path("exception").asText().startsWith(allowed.exception);
    }
}
