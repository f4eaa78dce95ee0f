package org.mortise.core.views;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;

/** Views in the files of plugins. */
public class ViewFileTest {

    private static final String GOOD = "{\"type\":\"pass\",\"name\":\"Mine\",\"filter\":\"points=gt=5\"}";

    @Test
    public void itIsForEverybodyAndKeepsItsId() throws IOException {
        View view = read("loyalty", "a.json", GOOD);
        assertEquals("loyalty", view.plugin());
        assertEquals(View.PUBLIC, view.visibility());
        assertEquals("table", view.kind());
        assertEquals("points=gt=5", view.filter());
        assertEquals(
                view.id(),
                read("loyalty", "a.json", GOOD.replace("Mine", "Other")).id());
        assertNotEquals(view.id(), read("loyalty", "b.json", GOOD).id());
        assertNotEquals(view.id(), read("other", "a.json", GOOD).id());
    }

    @Test
    public void everyMistakeIsNamed() {
        assertEquals(List.of("visibility", "team"), wrong("{\"visibility\":\"own\",\"team\":null}"));
        assertEquals(List.of("type", "name", "kind"), wrong("{\"kind\":\"pie\"}"));
        for (String broken : List.of("", "null", "[]", "{", "5")) {
            assertThrows(broken, ProblemException.class, () -> read("loyalty", "a.json", broken));
        }
    }

    private static List<String> wrong(String json) {
        return assertThrows(ProblemException.class, () -> read("loyalty", "a.json", json)).violations().stream()
                .map(violation -> violation.field())
                .toList();
    }

    private static View read(String plugin, String path, String json) throws IOException {
        return ViewFile.read(plugin, path, json.getBytes(StandardCharsets.UTF_8));
    }
}
