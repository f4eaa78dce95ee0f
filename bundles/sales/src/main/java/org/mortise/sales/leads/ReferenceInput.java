package org.mortise.sales.leads;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A reference in a request body: the id alone, or an object that has it, as every reference is read. */
public record ReferenceInput(UUID id) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReferenceInput of(JsonNode json) {
        JsonNode id = json.isObject() ? json.path("id") : json;
        if (!id.isTextual()) {
            throw new IllegalArgumentException("A reference is the id of a record, or an object with it as \"id\".");
        }
        return new ReferenceInput(UUID.fromString(id.textValue()));
    }

    static UUID id(ReferenceInput input) {
        return input == null ? null : input.id();
    }
}
