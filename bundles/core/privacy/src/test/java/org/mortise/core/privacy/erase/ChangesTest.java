package org.mortise.core.privacy.erase;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.core.privacy.words.Matcher;

public class ChangesTest {

    private final RecordType type = new RecordType(
            "person",
            "persons",
            "test",
            "test",
            "Person",
            List.of("name"),
            List.of(
                    field("name", FieldType.TEXT),
                    field("status", FieldType.ENUMERATION),
                    field("account", FieldType.REFERENCE)),
            "/api/p",
            "p",
            null,
            List.of(),
            true);
    private final Matcher ada = new Matcher(List.of("Ada King"));

    @Test
    public void ofTheirOwnRecordThePersonalFieldsGoAndTheRestStays() {
        Changes own = new Changes(type, true, ada);
        assertEquals(
                Optional.of("{\"status\":[\"New\",\"Closed\"]}"),
                own.without("{\"name\":[null,\"Ada\"],\"status\":[\"New\",\"Closed\"],\"gone\":[1,2]}"));
        assertEquals(Optional.empty(), own.without("{\"status\":[\"New\",\"Closed\"]}"));
        assertEquals(Optional.empty(), own.without(null));
        assertEquals(Optional.of("{}"), own.without("no JSON"));
    }

    @Test
    public void ofOthersOnlyTheWordsGo() {
        Changes others = new Changes(type, false, ada);
        assertEquals(
                Optional.of("{\"name\":[null,\"Met [erased]\"]}"),
                others.without("{\"name\":[null,\"Met Ada King\"]}"));
        assertEquals(Optional.empty(), others.without("{\"name\":[null,\"Ada\"]}"));
    }

    @Test
    public void namesBesideTheIdsGo() {
        UUID id = UUID.randomUUID();
        ReferenceNames names = new ReferenceNames(Set.of(id));
        String text = "{\"a\":[null,{\"type\":\"case\",\"id\":\"" + id + "\",\"name\":\"12 Broken\"}]}";
        assertTrue(names.without(text).orElseThrow().contains("\"name\":null"));
        assertEquals(Optional.empty(), new ReferenceNames(Set.of(UUID.randomUUID())).without(text));
        assertEquals(Optional.empty(), names.without("text with " + id));
    }

    private static Field field(String name, FieldType type) {
        return new FieldBuilder(name, type)
                .target(type == FieldType.REFERENCE ? "account" : null)
                .build();
    }
}
