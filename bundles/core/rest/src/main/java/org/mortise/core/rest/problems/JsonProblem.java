package org.mortise.core.rest.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;

/** Says what is wrong with a JSON text without repeating what it says. */
public final class JsonProblem {

    private JsonProblem() {}

    public static ProblemException of(JsonProcessingException failure) {
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
        return new ProblemException(
                ProblemType.MALFORMED,
                null,
                "The body is not the JSON that is expected here" + where + ".",
                List.of(new Violation("", "cannot be read as JSON" + where)),
                failure);
    }
}
