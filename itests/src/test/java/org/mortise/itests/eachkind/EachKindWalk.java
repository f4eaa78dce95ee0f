package org.mortise.itests.eachkind;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** The same for every kind of field, and for a type whoever made it. Files in and out: {@link EachKindFiles}; rules that look at it: {@link EachKindQuality}. */
abstract class EachKindWalk extends ServerTest {

    static final Duration LIMIT = Duration.ofSeconds(60);

    /** One for each type and database: walking changes nothing that another test looks at. */
    private static final Map<String, Walk> MADE = new HashMap<>();

    Walk walk;

    /** Makes the type, and the plugin that brings it. */
    abstract void makeType(String type, List<Map<String, Object>> fields);

    abstract String type();

    @Before
    public void typeAndRecords() {
        walk = MADE.computeIfAbsent(type() + database, key -> {
            makeType(type(), Walk.described(type()).fields());
            return new Walk(api(), type(), metadata().path("href").asText());
        });
    }

    JsonNode metadata() {
        return api().get("/api/metadata/types/" + type()).expect(200).json();
    }

    void each(Consumer<Kind> check) {
        walk.kinds.all().forEach(check);
    }

    private JsonNode described(Kind kind) {
        return Json.stream(metadata().path("fields"))
                .filter(field -> field.path("name").asText().equals(kind.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind.name() + " is not in the metadata"));
    }

    @Test
    public void metadataAndOpenApiDescribeIt() {
        JsonNode api = api().get("/api/openapi.json").expect(200).json();
        assertTrue(api.path("paths").has(walk.href));
        String schema = Character.toUpperCase(type().charAt(0)) + type().substring(1);
        JsonNode schemas = api.path("components").path("schemas");
        each(kind -> {
            JsonNode field = described(kind);
            assertEquals(kind.field().get("type"), field.path("type").asText());
            assertEquals(!kind.written(), field.path("readOnly").asBoolean());
            JsonNode documented = schemas.path(schema).path("properties").path(kind.name());
            assertFalse(kind.name() + " in " + schema, documented.isMissingNode());
            assertEquals(
                    kind.name(), !kind.written(), documented.path("readOnly").asBoolean());
            assertEquals(
                    kind.name() + " can be written",
                    kind.written(),
                    schemas.path(schema + ".New").path("properties").has(kind.name()));
        });
    }

    @Test
    public void itIsReadAsItWasWritten() {
        JsonNode low = walk.read(walk.low);
        JsonNode high = walk.read(walk.high);
        each(kind -> {
            if (kind.written()) {
                assertTrue(kind.name() + ": " + low.path(kind.name()), Kind.same(low.path(kind.name()), kind.low()));
                assertTrue(kind.name() + ": " + high.path(kind.name()), Kind.same(high.path(kind.name()), kind.high()));
            }
        });
        assertEquals("25.00", low.path("total").path("amount").asText());
        assertEquals("ALPHA " + type().toUpperCase(), low.path("shout").asText());
        assertEquals("2.00", high.path("children").path("amount").asText());
        assertEquals(
                "12.50",
                walk.read(low.path("parent").path("id").asText())
                        .path("children")
                        .path("amount")
                        .asText());
    }

    @Test
    public void aListSelectsFiltersAndSortsByIt() {
        each(kind -> {
            JsonNode item =
                    walk.both("fields", kind.name()).json().path("items").path(0);
            assertTrue(item.toString(), item.has(kind.name()));
            assertEquals(item.toString(), 2, item.size());
            String filter = "(name==Alpha*,name==Zulu*);" + kind.filter();
            assertEquals(filter, List.of(walk.high), ids(Api.query("filter", filter)));
            String empty = "(name==Alpha*,name==Zulu*);" + kind.name() + "=null=true";
            assertEquals(empty, List.of(), ids(Api.query("filter", empty)));
            if (described(kind).path("sortable").asBoolean()) {
                assertEquals("by " + kind.name(), List.of(walk.low, walk.high), ids(Walk.query("sort", kind.name())));
                assertEquals(
                        "by -" + kind.name(), List.of(walk.high, walk.low), ids(Walk.query("sort", "-" + kind.name())));
            } else {
                api().get(walk.href + "?sort=" + kind.name()).expectProblem(400);
            }
        });
    }

    @Test
    public void itIsGroupedAndSummedUp() {
        each(kind -> {
            JsonNode field = described(kind);
            String group = "/aggregate" + Walk.query("group", kind.name(), "count", "id");
            if (field.path("groupable").asBoolean()) {
                JsonNode groups =
                        api().get(walk.href + group).expect(200).json().path("groups");
                assertEquals(groups.toString(), 2, groups.size());
            } else {
                api().get(walk.href + group).expectProblem(400);
            }
            if (field.path("summable").asBoolean()) {
                JsonNode answer = api().get(walk.href + "/aggregate"
                                + Walk.query(
                                        "min", kind.name(), "max", kind.name(), "sum", kind.name(), "avg", kind.name()))
                        .expect(200)
                        .json()
                        .path("groups")
                        .path(0);
                JsonNode low = walk.read(walk.low).path(kind.name());
                JsonNode high = walk.read(walk.high).path(kind.name());
                assertTrue(kind.name(), Kind.same(answer.path("min").path(kind.name()), low));
                assertTrue(kind.name(), Kind.same(answer.path("max").path(kind.name()), high));
                assertEquals(
                        kind.name(),
                        number(low) + number(high),
                        number(answer.path("sum").path(kind.name())),
                        0.001);
                assertEquals(
                        kind.name(),
                        (number(low) + number(high)) / 2,
                        number(answer.path("avg").path(kind.name())),
                        0.001);
            } else {
                api().get(walk.href + "/aggregate?sum=" + kind.name()).expectProblem(400);
            }
        });
    }

    private static double number(JsonNode value) {
        return value.isObject() ? value.path("amount").asDouble() : value.asDouble();
    }

    @Test
    public void referencesAreExpanded() {
        JsonNode item = walk.both("expand", "account,accounts,any,parent", "sort", "-name")
                .json()
                .path("items")
                .path(0);
        for (String pointer : List.of("/account", "/accounts/0", "/any")) {
            assertEquals(
                    pointer,
                    "zhigh of " + type(),
                    item.at(pointer + "/record/name").asText());
        }
        assertEquals("Parent zhigh", item.at("/parent/record/name").asText());
        assertEquals("zhigh.txt", item.at("/paper/name").asText());
        assertEquals(
                "content of zhigh",
                api().get(item.at("/paper/href").asText()).expect(200).text());
    }

    @Test
    public void aViewShowsIt() {
        List<String> names = walk.kinds.all().stream().map(Kind::name).toList();
        for (Map<String, Object> view : List.of(
                Json.object("kind", "table"),
                Json.object("kind", "kanban", "groupField", "stage"),
                Json.object("kind", "calendar", "dateField", "due"))) {
            view.putAll(Json.object(
                    "type", type(), "name", marker + view.get("kind"), "filter", "name==Zulu*", "columns", names));
            view.put("sort", List.of("-total", "children", "name"));
            JsonNode made = api().post("/api/views", view).expect(201).json();
            assertEquals(0, made.path("problems").size());
            JsonNode items =
                    api().get(made.path("href").asText()).expect(200).json().path("items");
            assertEquals(1, items.size());
            each(kind ->
                    assertFalse(kind.name(), items.path(0).path(kind.name()).isNull()));
            api().delete("/api/views/" + made.path("id").asText()).expect(204);
        }
    }

    private List<String> ids(String query) {
        return Json.stream(api().get(walk.href + query).expect(200).json().path("items"))
                .map(item -> item.path("id").asText())
                .toList();
    }
}
