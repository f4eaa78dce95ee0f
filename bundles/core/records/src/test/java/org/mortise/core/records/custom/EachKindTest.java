package org.mortise.core.records.custom;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.core.records.fixture.FakeBundle;
import org.mortise.core.records.fixture.Platform;

/** A field of each kind: on a type with code, on a type of an administrator, and on a type that a plugin brings as JSON. */
public class EachKindTest {

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void asCustomFieldsOfATypeWithCode() {
        Kinds.DESCRIPTIONS.values().forEach(each -> as(() -> platform.customFields.add("thing", each)));
        walk("thing");
    }

    @Test
    public void asFieldsOfAnAdministratorsType() {
        List<Map<String, Object>> fields = new ArrayList<>(Kinds.DESCRIPTIONS.values());
        fields.add(Map.of("name", "name", "type", "text", "required", true));
        as(() -> platform.customization
                .types()
                .add(Map.of(
                        "name",
                        "gadget",
                        "collection",
                        "gadgets",
                        "label",
                        "Gadget",
                        "nameFields",
                        List.of("name"),
                        "fields",
                        fields)));
        walk("gadget");
    }

    @Test
    public void asFieldsAddedToAnAdministratorsType() {
        as(() -> platform.customization
                .types()
                .add(Map.of(
                        "name",
                        "gadget",
                        "collection",
                        "gadgets",
                        "nameFields",
                        List.of("name"),
                        "fields",
                        List.of(Map.of("name", "name", "type", "text")))));
        Kinds.DESCRIPTIONS.values().forEach(each -> as(() -> platform.customFields.add("gadget", each)));
        walk("gadget");
    }

    @Test
    public void asFieldsOfAPluginsTypeWithoutCode() {
        platform.catalogue.add(FakeBundle.of(7, "acorn"), Platform.manifest("acorn"));
        platform.customization.reconcile();
        RecordData place = platform.place("Oslo");
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "title", "Drill", "code", "D1", "page", "<b>x</b>", "price", Map.of("amount", "5", "currency", "EUR")));
        values.put("tags", List.of("C", "A"));
        values.put("order", "First");
        values.put("home", Map.of("city", "Oslo"));
        values.put("place", place.id());
        values.put("places", List.of(place.id()));
        values.put("parts", List.of(Map.of("label", "bit", "place", place.id(), "due", "2024-02-29")));
        RecordData asset = platform.records.write(Write.create("asset", values));
        assertEquals(asset.values(), platform.records.get("asset", asset.id()).values());
        assertEquals("Oslo", asset.reference("place").name());
        assertEquals(1L, asset.get("count"));
        assertEquals(1001L, asset.get("number"));
        for (String filter : List.of("tags==C", "parts.place==" + place.id(), "home.city==Oslo", "order==First")) {
            assertEquals(filter, 1, count("asset", filter));
        }
    }

    private void walk(String type) {
        RecordData place = platform.place("Oslo");
        platform.records.write(Write.create(type, Map.of("name", "none")));
        Map<String, Object> values = new LinkedHashMap<>(Kinds.values(place.id()));
        values.put("name", "a");
        RecordData record = platform.records.write(Write.create(type, values));
        assertEquals(record.values(), platform.records.get(type, record.id()).values());
        JsonForm.of(record, platform.catalogue.types().require(type));
        for (String filter : Kinds.filters(place.id())) {
            int expected = filter.startsWith("myautoNumber") ? 2 : 1;
            assertEquals(filter, expected, count(type, filter));
        }
        for (FieldType kind : FieldType.values()) {
            boolean known = Kinds.DESCRIPTIONS.containsKey(kind.json());
            if (known && kind.sortable()) {
                String first = platform.records
                        .query(Query.of(type).sort(List.of("my" + kind.json())))
                        .items()
                        .get(0)
                        .text("name");
                assertEquals(kind.json(), kind == FieldType.AUTO_NUMBER ? "none" : "a", first);
            }
        }
        clearOneByOne(type, record, values);
    }

    /** Nothing else changes, so each change has to be noticed by itself. */
    private void clearOneByOne(String type, RecordData record, Map<String, Object> values) {
        long version = record.version();
        for (String field : values.keySet()) {
            if (field.startsWith("my")) {
                RecordData after =
                        platform.records.write(Write.update(type, record.id(), Collections.singletonMap(field, null)));
                assertTrue(field, after.version() > version);
                version = after.version();
                Object left = platform.records.get(type, record.id()).get(field);
                assertTrue(field + " " + left, left == null || left.equals(List.of()));
                assertTrue(
                        field,
                        platform.records
                                .history(type, record.id(), 1)
                                .get(0)
                                .changes()
                                .containsKey(field));
            }
        }
    }

    private int count(String type, String filter) {
        return platform.records.query(Query.of(type).where(filter)).items().size();
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return platform.callers.as(Platform.ADA, work);
    }
}
