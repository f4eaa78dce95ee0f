package org.mortise.core.openapi.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;

/** Renames the schemas of a description, and whatever refers to them. */
final class SchemaNames {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final JsonNode ANY_OBJECT =
            JsonNodeFactory.instance.objectNode().put("type", "object");

    private SchemaNames() {}

    static void prefix(ObjectNode api, String prefix) {
        JsonNode components = api.path("components");
        if (components.path("schemas") instanceof ObjectNode schemas) {
            ObjectNode renamed = schemas.objectNode();
            schemas.fields().forEachRemaining(entry -> renamed.set(prefix + entry.getKey(), entry.getValue()));
            ((ObjectNode) components).set("schemas", renamed);
        }
        references(api, prefix);
    }

    private static void references(JsonNode node, String prefix) {
        if (node instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                String text = field.getValue().textValue();
                if (field.getKey().equals("$ref") && text != null && text.startsWith(SCHEMAS)) {
                    field.setValue(TextNode.valueOf(SCHEMAS + prefix + text.substring(SCHEMAS.length())));
                } else if (field.getKey().equals("additionalProperties")
                        && field.getValue().equals(ANY_OBJECT)) {
                    // The reader's word for Map<String, Object>, whose values may be anything.
                    field.setValue(BooleanNode.TRUE);
                } else {
                    references(field.getValue(), prefix);
                }
            }
        } else {
            node.forEach(item -> references(item, prefix));
        }
    }
}
