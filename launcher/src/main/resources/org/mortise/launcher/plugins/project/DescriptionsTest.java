package @package@;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** What is said in several files is said alike. */
public class DescriptionsTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    public void everyFieldIsMapped() throws Exception {
        for (JsonNode field : read("types/@type@.json").get("fields")) {
            @Type@.class.getDeclaredField(field.get("name").asText());
        }
    }

    @Test
    public void everythingIsTranslated() throws IOException {
        Set<String> english = keys(read("i18n/en.json"));
        assertEquals(english, keys(read("i18n/zh-CN.json")));
        JsonNode type = read("types/@type@.json");
        for (JsonNode field : type.get("fields")) {
            String label = type.get("label").asText() + "." + field.get("name").asText();
            assertTrue(label, english.contains(label));
        }
    }

    private JsonNode read(String path) throws IOException {
        return json.readTree(getClass().getResource("/META-INF/mortise/" + path));
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
