package org.mortise.core.privacy.erase;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;

public class NeutralValuesTest {

    private final UUID id = UUID.randomUUID();

    @Test
    public void whatIsNotNeededIsEmptied() {
        RecordType type = type(field("title", FieldType.TEXT), field("age", FieldType.INTEGER));
        Map<String, Object> values = NeutralValues.of(type, data(Map.of("title", "CEO", "age", 43L)));
        assertEquals(List.of("title"), List.copyOf(values.keySet()));
        assertNull(values.get("title"));
    }

    @Test
    public void whatIsNeededGetsAWordThatSaysNothing() {
        RecordType type = type(
                required("name", FieldType.TEXT).build(),
                required("mail", FieldType.EMAIL).build(),
                required("number", FieldType.TEXT)
                        .pattern("[A-Z0-9-]+")
                        .unique(true)
                        .maxLength(20)
                        .build());
        Map<String, Object> values =
                NeutralValues.of(type, data(Map.of("name", "Ada", "mail", "a@b.example", "number", "X1")));
        assertEquals("Erased", values.get("name"));
        assertEquals("erased@erased.invalid", values.get("mail"));
        String number = (String) values.get("number");
        assertTrue(number, number.matches("[A-Z0-9-]{1,20}") && !number.equals("ERASED"));
    }

    @Test
    public void aRecordThatCannotBeWithoutIsNamed() {
        RecordType type = type(required("file", FieldType.FILE).build());
        RecordData record = data(Map.of("file", org.mortise.api.records.StoredFile.of(UUID.randomUUID())));
        assertEquals(List.of("file"), NeutralValues.without(type, record));
        Field strict = required("code", FieldType.TEXT).pattern("[xyz]{40}").build();
        assertFalse(
                NeutralValues.without(type(strict), data(Map.of("code", "x"))).isEmpty());
    }

    @Test
    public void onlyThePersonalPartsOfItemsGo() {
        Field source = field("source", FieldType.TEXT, true);
        Field list = new FieldBuilder("consents", FieldType.LIST)
                .personal(false)
                .items(List.of(new FieldBuilder("purpose", FieldType.TEXT).build(), source))
                .build();
        Map<String, Object> values = NeutralValues.of(
                type(list), data(Map.of("consents", List.of(Map.of("purpose", "News", "source", "by phone")))));
        Map<?, ?> item = (Map<?, ?>) ((List<?>) values.get("consents")).get(0);
        assertEquals("News", item.get("purpose"));
        assertNull(item.get("source"));
    }

    private RecordData data(Map<String, Object> values) {
        return new RecordData("person", id, 1, values);
    }

    private static FieldBuilder required(String name, FieldType type) {
        return new FieldBuilder(name, type).required(true).personal(true);
    }

    private static Field field(String name, FieldType type) {
        return new FieldBuilder(name, type).build();
    }

    private static Field field(String name, FieldType type, boolean personal) {
        return new FieldBuilder(name, type).personal(personal).build();
    }

    private static RecordType type(Field... fields) {
        return new RecordType(
                "person",
                "persons",
                "test",
                "test",
                "Person",
                List.of(),
                List.of(fields),
                "/api/p",
                "p",
                null,
                List.of(),
                true);
    }
}
