package org.mortise.core.manifests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Test;

/** What editors tell a vendor is what the reader does. */
public class PublishedSchemaTest {

    private JsonNode schema;

    @Before
    public void readSchema() throws IOException {
        schema = new ObjectMapper().readTree(new File("../../../docs/vendor/plugin.schema.json"));
    }

    @Test
    public void theSameKeysAreKnown() {
        assertEquals(ManifestReader.KEYS, keysOf(schema));
        assertEquals(ManifestReader.REQUIRES_KEYS, keysOf(schema.at("/properties/requires")));
        assertEquals(ManifestReader.USES_KEYS, keysOf(schema.at("/properties/uses")));
    }

    @Test
    public void othersAreRefused() {
        assertFalse(schema.get("additionalProperties").asBoolean(true));
        assertFalse(schema.at("/properties/requires/additionalProperties").asBoolean(true));
        assertFalse(schema.at("/properties/uses/additionalProperties").asBoolean(true));
    }

    @Test
    public void theSamePatternsHold() {
        assertEquals(
                anchored(ManifestReader.INTERFACE.pattern()),
                schema.at("/properties/uses/properties/services/items/pattern").asText());
        assertEquals(
                anchored(ManifestReader.ID.pattern()),
                schema.at("/properties/id/pattern").asText());
        assertEquals(
                ManifestReader.MAX_ID_LENGTH,
                schema.at("/properties/id/maxLength").asInt());
        assertEquals(
                anchored(ManifestReader.VERSION.pattern()),
                schema.at("/properties/version/pattern").asText());
        assertEquals(
                anchored(ManifestReader.ADDRESS.pattern()),
                schema.at("/properties/address/pattern").asText());
    }

    private static String anchored(String pattern) {
        return "^" + pattern + "$";
    }

    private static Set<String> keysOf(JsonNode objectSchema) {
        Set<String> keys = new TreeSet<>();
        objectSchema.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
