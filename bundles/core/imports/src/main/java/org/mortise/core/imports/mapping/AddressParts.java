package org.mortise.core.imports.mapping;

import java.util.HashMap;
import java.util.Map;
import org.mortise.api.records.Address;
import org.mortise.api.records.RecordData;

/** An address of which the columns fill some parts. */
final class AddressParts implements Parts {

    private final String field;
    private final Map<String, String> given = new HashMap<>();

    AddressParts(String field) {
        this.field = field;
    }

    /** @param text null empties the part */
    void put(String part, String text) {
        given.put(part, text);
    }

    @Override
    public Object complete(RecordData existing) {
        Address old = existing == null ? null : (Address) existing.get(field);
        Address base = old == null ? new Address(null, null, null, null, null) : old;
        return new Address(
                given.getOrDefault("street", base.street()),
                given.getOrDefault("city", base.city()),
                given.getOrDefault("state", base.state()),
                given.getOrDefault("postalCode", base.postalCode()),
                given.getOrDefault("country", base.country()));
    }
}
