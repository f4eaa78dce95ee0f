package org.mortise.api.records;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class PersonalByDefaultTest {

    @Test
    public void textsArePersonalAndWhatIsCountedByIsNot() {
        RecordType person = type(
                true,
                new FieldBuilder("name", FieldType.TEXT).build(),
                new FieldBuilder("born", FieldType.DATE).build(),
                new FieldBuilder("age", FieldType.INTEGER).build(),
                new FieldBuilder("industry", FieldType.TEXT).personal(false).build(),
                new FieldBuilder("religion", FieldType.ENUMERATION)
                        .personal(true)
                        .build(),
                new FieldBuilder("id", FieldType.TEXT).build(),
                new FieldBuilder("externalId", FieldType.TEXT).build());
        for (String name : List.of("name", "born", "religion", "externalId")) {
            assertTrue(name, person.field(name).orElseThrow().personal());
        }
        for (String name : List.of("age", "industry", "id")) {
            assertFalse(name, person.field(name).orElseThrow().personal());
        }
    }

    @Test
    public void ofOtherTypesNothingIsUnlessItIsSaid() {
        RecordType thing = type(false, new FieldBuilder("name", FieldType.TEXT).build());
        assertFalse(thing.field("name").orElseThrow().personal());
        RecordType more = type(true).withFields(List.of(new FieldBuilder("nick", FieldType.TEXT).build()));
        assertTrue(more.field("nick").orElseThrow().personal());
    }

    private static RecordType type(boolean person, Field... fields) {
        return new RecordType(
                "t", "ts", "test", "test", "T", List.of(), List.of(fields), "/api/t", "t", null, List.of("x"), person);
    }
}
