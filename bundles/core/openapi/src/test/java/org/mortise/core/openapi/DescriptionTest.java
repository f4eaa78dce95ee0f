package org.mortise.core.openapi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class DescriptionTest {

    private static final String PLANKS = "/api/plugins/joinery/planks";

    private final JsonNode api = json(Samples.snapshot(Samples.custom("tier")));

    @Test
    public void isValidOpenApi() {
        String text =
                new String(Description.json(Samples.snapshot(Samples.custom("tier")), "1.0.0"), StandardCharsets.UTF_8);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text);
        assertEquals(List.of(), result.getMessages());
        assertNotNull(result.getOpenAPI());
    }

    @Test
    public void everyReferenceLeadsSomewhere() {
        api.findValuesAsText("$ref")
                .forEach(reference ->
                        assertFalse(reference, api.at(reference.substring(1)).isMissingNode()));
    }

    @Test
    public void operationsHaveNamesOfTheirOwn() {
        List<String> names = api.findValuesAsText("operationId");
        Set<String> distinct = new HashSet<>(names);
        assertEquals(names.size(), distinct.size());
        assertTrue(distinct.toString(), distinct.contains("plankAggregate"));
    }

    @Test
    public void everyOperationOfACollectionIsThere() {
        for (String path :
                List.of("", "/{id}", "/{id}/restore", "/{id}/history", "/bulk", "/aggregate", "/import", "/export")) {
            assertTrue(path, api.path("paths").has(PLANKS + path));
        }
        assertTrue(api.path("paths").path(PLANKS + "/{id}").has("patch"));
    }

    @Test
    public void formsTellReadingFromWriting() {
        JsonNode schemas = api.path("components").path("schemas");
        assertTrue(schemas.path("Plank").path("properties").has("autoNumber"));
        assertFalse(schemas.path("Plank.New").path("properties").has("autoNumber"));
        assertEquals("text", schemas.path("Plank.New").path("required").path(0).asText());
        assertFalse(schemas.path("Plank.Patch").has("required"));
    }

    @Test
    public void aCreationTellsOfLikelyDuplicates() {
        JsonNode create = api.path("paths").path(PLANKS).path("post");
        JsonNode modes = create.path("parameters").path(1);
        assertEquals("duplicates", modes.path("name").asText());
        assertEquals(3, modes.path("schema").path("enum").size());
        JsonNode answer = create.at("/responses/201/content/application~1json/schema/allOf");
        assertEquals("#/components/schemas/Plank", answer.path(0).path("$ref").asText());
        assertEquals(
                "#/components/schemas/core.LikelyDuplicate",
                answer.path(1).at("/properties/duplicates/items/$ref").asText());
    }

    @Test
    public void customFieldsStandUnderCustom() {
        JsonNode plank =
                api.path("components").path("schemas").path("Plank.New").path("properties");
        assertTrue(plank.path("custom").path("properties").has("tier"));
        assertFalse(plank.has("tier"));
    }

    @Test
    public void enumerationsThatMayBeNullSaySo() {
        JsonNode field = api.path("components")
                .path("schemas")
                .path("Plank")
                .path("properties")
                .path("enumeration");
        assertTrue(field.path("nullable").asBoolean());
        assertTrue(field.path("enum").toString(), field.path("enum").path(2).isNull());
    }

    @Test
    public void handWrittenResourcesStandAtTheirPlugin() {
        JsonNode polish = api.path("paths").path(PLANKS + "/{id}/polish");
        assertEquals(
                "plugins/joinery/planks",
                polish.path("post").path("tags").path(0).asText());
        assertEquals(0, polish.path("post").path("security").size());
        assertTrue(polish.path("post").has("security"));
        assertFalse(polish.path("delete").has("security"));
        assertTrue(polish.path("delete").path("responses").has("204"));
        assertEquals(1, polish.path("delete").path("parameters").size());
    }

    @Test
    public void whatTheServerInjectsIsNoBody() {
        JsonNode photo = api.path("paths")
                .path(PLANKS + "/{id}/polish/photo")
                .path("post")
                .path("requestBody");
        assertTrue(photo.toString(), photo.path("content").has("multipart/form-data"));
        JsonNode polish =
                api.path("paths").path(PLANKS + "/{id}/polish").path("post").path("requestBody");
        assertTrue(
                polish.toString(),
                polish.at("/content/application~1json/schema/additionalProperties")
                        .asBoolean());
    }

    @Test
    public void twoResultsOfOnePluginKeepApart() {
        JsonNode schemas = api.path("components").path("schemas");
        assertTrue(schemas.path("plugins.joinery.Result").path("properties").has("shine"));
        assertTrue(schemas.path("plugins.joinery.SandResource.Result")
                .path("properties")
                .has("grain"));
    }

    @Test
    public void aResourceThatCannotBeReadLeavesTheOthers() {
        Snapshot sound = Samples.snapshot();
        Snapshot broken = new Snapshot(
                sound.types(),
                List.of(
                        new org.mortise.core.openapi.resources.PublishedResource(null, "/x", 3),
                        sound.resources().get(1)),
                sound.texts());
        JsonNode paths = json(broken).path("paths");
        assertTrue(paths.has("/api/plugins/joinery/sand"));
        assertNull(paths.get("/api/x"));
    }

    @Test
    public void aNewCustomFieldIsAnotherHash() {
        assertEquals(Samples.snapshot().hash(), Samples.snapshot().hash());
        assertFalse(Samples.snapshot()
                .hash()
                .equals(Samples.snapshot(Samples.custom("tier")).hash()));
    }

    private static JsonNode json(Snapshot snapshot) {
        try {
            return new ObjectMapper().readTree(Description.json(snapshot, "1.0.0"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
