package org.mortise.core.imports.mapping;

import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

/** A reference to a record of any type: one column says which type, another which record. */
final class AnyParts implements Parts {

    private final String field;
    private String type;
    private UUID id;

    AnyParts(String field) {
        this.field = field;
    }

    void type(String name) {
        type = name;
    }

    void id(UUID record) {
        id = record;
    }

    @Override
    public Object complete(RecordData existing) {
        if (type == null || id == null) {
            throw new UnreadableCell(field + " needs both, the type and the id of a record");
        }
        return Reference.to(type, id);
    }
}
