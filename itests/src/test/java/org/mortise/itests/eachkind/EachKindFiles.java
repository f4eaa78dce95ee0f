package org.mortise.itests.eachkind;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.Workbooks;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Tables in and out. */
abstract class EachKindFiles extends EachKindLife {

    @Test
    public void itComesInAsCsv() {
        imported("csv");
    }

    @Test
    public void itComesInAsAWorkbook() {
        imported("xlsx");
    }

    /** What an export has, an import knows again: nothing is different then. */
    @Test
    public void whatGoesOutComesInAgain() {
        for (String format : List.of("csv", "xlsx")) {
            byte[] file = api().download(walk.href + "/export" + Walk.query("format", format));
            JsonNode again = end(upload("again." + format, file));
            assertEquals(again.toString(), 2, again.path("unchanged").asInt());
            if (format.equals("csv")) {
                String text = new String(file, StandardCharsets.UTF_8);
                for (String part : List.of("zhigh.txt", "140,EUR", "ZULU", "zhighlabel", "C,zhigh@example.com")) {
                    assertTrue(part + " in " + text, text.contains(part));
                }
            }
        }
    }

    private Map<String, Object> row(String name) {
        Map<String, Object> row = Json.object();
        each(kind -> row.putAll(kind.cells()));
        row.put("name", name);
        // What was uploaded for one record is no other's.
        row.put(
                "paper",
                Multipart.upload(api(), "/api/files/contents", "imported.txt", name)
                        .expect(201)
                        .id());
        return row;
    }

    private void imported(String format) {
        List<List<String>> rows = List.of(new ArrayList<>(), new ArrayList<>());
        row(marker).forEach((column, cell) -> {
            rows.get(0).add(column);
            rows.get(1).add(cell.toString());
        });
        byte[] file = format.equals("csv") ? csv(rows) : Workbooks.of(rows);
        String id = upload("in." + format, file);
        JsonNode done = end(id);
        assertEquals(
                done + api().get("/api/imports/" + id + "/errors?format=csv").text(),
                1,
                done.path("created").asInt());
        JsonNode read = api().get(walk.href + "?filter=name==" + marker)
                .expect(200)
                .json()
                .at("/items/0");
        each(kind -> {
            if (kind.written() && !List.of("name", "paper").contains(kind.name())) {
                assertTrue(kind.name() + ": " + read.path(kind.name()), Kind.same(read.path(kind.name()), kind.low()));
            }
        });
        assertEquals("imported.txt", read.path("paper").path("name").asText());
        assertEquals("25.00", read.path("total").path("amount").asText());
        api().post("/api/imports/" + id + "/undo", null);
        Await.until(
                "undone",
                LIMIT,
                () -> api().get("/api/imports/" + id).at("/status").equals("UNDONE"));
        assertEquals(0, total(walk.href, "name==" + marker));
    }

    private static byte[] csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(",", row)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String upload(String name, byte[] file) {
        return api().upload(walk.href + "/import", name, file, null).expect(202).id();
    }

    private JsonNode end(String id) {
        Await.until(
                "import " + id,
                LIMIT,
                () -> api().get("/api/imports/" + id).at("/status").equals("COMPLETED"));
        return api().get("/api/imports/" + id).json();
    }
}
