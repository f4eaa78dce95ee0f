package org.mortise.itests.eachkind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.mortise.testkit.server.Json;

/**
 * A field of one kind in the walk.
 *
 * @param field its description
 * @param low what the first record has; null where the platform makes the value
 * @param high what the second record has; greater where the kind has an order
 * @param filter finds the second record, and not the first
 * @param cells column → text by which an import gives a record {@code low}
 */
record Kind(Map<String, Object> field, Object low, Object high, String filter, Map<String, Object> cells) {

    String name() {
        return (String) field.get("name");
    }

    boolean written() {
        return low != null;
    }

    /** Whether the answer's value is the one that was sent: an answer says more of references and files, and less HTML. */
    static boolean same(JsonNode read, Object sent) {
        if (sent instanceof JsonNode json && json.isArray() && read.isArray()) {
            boolean all = json.size() == read.size();
            for (int i = 0; all && i < json.size(); i++) {
                all = same(read.get(i), json.get(i));
            }
            return all;
        }
        if (sent instanceof JsonNode json && json.isObject() && read.isObject()) {
            for (var each : (Iterable<Map.Entry<String, JsonNode>>) json::fields) {
                if (!same(read.path(each.getKey()), each.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (sent instanceof JsonNode json) {
            boolean byId = read.isObject() && read.path("id").equals(json);
            return byId || read.equals(json) || read.asText().equals(json.asText());
        }
        return same(read, Json.tree(sent));
    }
}
