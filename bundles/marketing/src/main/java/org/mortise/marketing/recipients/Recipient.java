package org.mortise.marketing.recipients;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mortise.api.records.Reference;

/**
 * Somebody who is addressed.
 *
 * @param address an e-mail address, a telephone number, or a postal address in one line
 */
record Recipient(Reference person, String name, String address) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", person.type());
        json.put("id", person.id().toString());
        json.put("name", name);
        json.put("address", address);
        return json;
    }
}
