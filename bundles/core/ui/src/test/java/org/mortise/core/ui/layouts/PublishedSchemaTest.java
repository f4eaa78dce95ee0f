package org.mortise.core.ui.layouts;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** What editors tell a vendor is what the reader does. */
public class PublishedSchemaTest {

    @Test
    public void theSameKeysAreKnown() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(new File("../../../docs/vendor/layout.schema.json"));
        Set<String> keys = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        keys.remove("$schema");
        assertEquals(new TreeSet<>(LayoutFile.KEYS), keys);
        assertFalse(schema.path("additionalProperties").asBoolean(true));
    }
}
