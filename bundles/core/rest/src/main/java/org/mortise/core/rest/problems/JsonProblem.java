package org.mortise.core.rest.problems;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;

/** Says what is wrong with a JSON text without repeating what it says. */
public final class JsonProblem {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_PARTS = 6;

    private JsonProblem() {}

    public static ProblemException of(JsonProcessingException failure) {
        return of(failure, failure.getProcessor() instanceof JsonParser parser ? parser : null);
    }

    /** @param parser that failed; null when nobody has it any more */
    public static ProblemException of(JsonProcessingException failure, JsonParser parser) {
        String where = failure.getLocation() == null
                ? ""
                : " at line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr();
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                    .collect(Collectors.joining("."));
            return ProblemException.invalid(field, "is not known here, or has a value of the wrong kind" + where);
        }
        String message = failure instanceof StreamConstraintsException
                ? "is too long, too deep, or has too many parts"
                : "cannot be read as JSON";
        return new ProblemException(
                ProblemType.MALFORMED,
                null,
                "The body is not the JSON that is expected here" + where + ".",
                List.of(new Violation(field(parser), message + where)),
                failure);
    }

    /** The path to where the parser stood, such as {@code operations[3].values.name}; not all of it when it is endless. */
    private static String field(JsonParser parser) {
        if (parser == null) {
            return "";
        }
        Deque<String> parts = new ArrayDeque<>();
        for (JsonStreamContext context = parser.getParsingContext();
                context != null && !context.inRoot();
                context = context.getParent()) {
            if (context.inArray()) {
                parts.push("[" + Math.max(0, context.getCurrentIndex()) + "]");
            } else if (context.getCurrentName() != null) {
                String name = context.getCurrentName();
                parts.push("." + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name));
            }
        }
        String path = parts.stream().limit(MOST_PARTS).collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
