package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.records.computed.Definitions;

/** Completes the descriptions of computed fields before they are kept. */
final class Computed {

    private Computed() {}

    /** The source of a roll-up knows what comes out; written down, since it may not be here later. */
    static JsonNode completed(RecordTypes types, JsonNode description) {
        if (!(description instanceof ObjectNode json) || json.hasNonNull("resultType")) {
            return description;
        }
        Definitions.resultType(
                        types,
                        json.path("function").textValue(),
                        json.path("source").textValue(),
                        json.path("field").textValue())
                .ifPresent(type -> json.put("resultType", type.json()));
        return json;
    }
}
