package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.itests.harness.Workbooks;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Files that come in and go out: XLSX beside CSV, proposals, previews, events, undo, and files that mean harm. */
public class ImportFormatsIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    public void aWorkbookComesInAndGoesOutAndInAgain() {
        byte[] workbook = workbook(
                "externalId,name,industry,numberOfEmployees",
                marker + "-1,=1+1," + marker + ",12",
                marker + "-2,Zoë 王," + marker + ",13",
                marker + "-3,," + marker + ",many");
        JsonNode first = imported(ACCOUNTS + "/import", "accounts.xlsx", workbook, null);
        assertEquals(2, first.path("created").asLong());
        assertEquals(1, first.path("rejected").asLong());
        String errors = "/api/imports/" + first.path("id").asText() + "/errors";
        assertTrue(api().get(errors).header("Content-Disposition").contains("accounts.errors.xlsx"));
        assertTrue(api().get(errors + "?format=csv").text().contains("many is not a whole number")
                || api().get(errors + "?format=csv").text().contains("numberOfEmployees: many"));
        String export = ACCOUNTS + "/export"
                + Api.query(
                        "format",
                        "xlsx",
                        "filter",
                        "industry==" + marker,
                        "fields",
                        "externalId,name,industry,numberOfEmployees");
        byte[] exported = api().download(export);
        assertEquals("PK", new String(exported, 0, 2, StandardCharsets.US_ASCII));
        JsonNode again = imported(ACCOUNTS + "/import", "again.xlsx", exported, null);
        assertEquals("nothing is lost on the way", 2, again.path("unchanged").asLong());
        assertEquals(List.of("=1+1", "Zoë 王"), names(null, "sort", "name"));
    }

    @Test
    public void mappingsAreProposedAndRemembered() {
        String unknown = "c" + marker.replace("-", "");
        String csv = "Company,Website," + unknown + "\n" + marker + ",,x\n";
        JsonNode proposal = proposal(csv);
        assertEquals("name", proposal.at("/columns/0/field").asText());
        assertEquals("website", proposal.at("/columns/1/field").asText());
        assertTrue(proposal.at("/columns/2/field").isNull());
        assertFalse(proposal.path("remembered").asBoolean());
        assertEquals(marker, proposal.at("/preview/0/0").asText());
        String corrected = "{\"columns\":{\"Company\":{\"field\":\"name\"},\"" + unknown
                + "\":{\"field\":\"description\"},\"Website\":{\"field\":\"website\"}}}";
        assertEquals(
                1,
                imported(ACCOUNTS + "/import?dryRun=true", "a.csv", bytes(csv), corrected)
                        .path("created")
                        .asLong());
        JsonNode remembered = proposal("Website," + unknown + ",Company\n,y,z\n");
        assertTrue(
                "whatever the order of the columns",
                remembered.path("remembered").asBoolean());
        assertEquals(
                "description",
                remembered.at("/mapping/columns/" + unknown + "/field").asText());
    }

    @Test
    public void mappingsAreSavedByName() {
        Object mapping = Json.object("columns", Json.object("Firma", Json.object("field", "name")));
        JsonNode saved = api().post(
                        "/api/imports/mappings", Json.object("name", marker, "type", "account", "mapping", mapping))
                .expect(201)
                .json();
        String list =
                api().get("/api/imports/mappings?type=account").expect(200).text();
        assertTrue(list, list.contains(marker));
        api().delete("/api/imports/mappings/" + saved.path("id").asText()).expect(204);
        api().post("/api/imports/mappings", Json.object("type", "nonsense"))
                .expectProblem(422)
                .expectViolation("name");
    }

    @Test
    public void aDryRunShowsWhatWouldBecomeOfEachRow() {
        create(ACCOUNTS, "name", marker + " Parent");
        String csv =
                "name,parentAccount\nA " + marker + "," + marker.toUpperCase() + " PARENT\nB " + marker + ",\n,x\n";
        JsonNode dry = imported(ACCOUNTS + "/import?dryRun=true", "dry.csv", bytes(csv), null);
        assertEquals(2, dry.path("created").asLong());
        assertEquals(
                "found by a name that is not quite this one",
                1,
                dry.path("doubtful").asLong());
        assertEquals(1, dry.path("rejected").asLong());
        JsonNode rows = api().get("/api/imports/" + dry.path("id").asText() + "/rows")
                .expect(200)
                .json()
                .path("items");
        assertEquals("CREATED", rows.path(0).path("outcome").asText());
        assertEquals("REJECTED", rows.path(2).path("outcome").asText());
        assertTrue(rows.path(2).path("errors").size() > 0);
        assertEquals("nothing is written", 0, total(ACCOUNTS, "name==\"A " + marker + "\""));
    }

    @Test
    public void theProgressIsTold() {
        StringBuilder csv = new StringBuilder("name,industry\n");
        for (int i = 0; i < 3_000; i++) {
            csv.append("N").append(i).append(',').append(marker).append('\n');
        }
        String id = start(ACCOUNTS + "/import", "many.csv", bytes(csv.toString()), null);
        String events = api().get("/api/imports/" + id + "/events").expect(200).text();
        assertTrue(events, events.contains("event: progress"));
        assertTrue("to the end", events.contains("\"status\":\"COMPLETED\""));
        api().get("/api/imports/" + marker + "/events").expectProblem(404);
        JsonNode undone = undo(id);
        assertEquals(3_000, undone.path("undone").asLong());
        assertEquals(0, total(ACCOUNTS, "industry==" + marker));
    }

    @Test
    public void anUndoLeavesWhatSomebodyChangedAndSaysWhich() {
        String csv = "externalId,name,industry\n" + marker + "1,A," + marker + "\n" + marker + "2,B," + marker + "\n";
        String id = imported(ACCOUNTS + "/import", "u.csv", bytes(csv), null)
                .path("id")
                .asText();
        JsonNode changed = api().get(ACCOUNTS + Api.query("filter", "industry==" + marker + ";name==A"))
                .json()
                .at("/items/0");
        String record = changed.path("id").asText();
        api().patch(ACCOUNTS + "/" + record, Json.object("name", "A changed")).expect(200);
        JsonNode undone = undo(id);
        assertEquals(1, undone.path("undone").asLong());
        assertEquals(record, undone.at("/conflicts/0/id").asText());
        assertEquals(List.of("A changed"), names(null));
    }

    @Test
    public void filesThatMeanHarmAreRefused() {
        refused("line", bytes("name\n" + "x".repeat(6_000_000)));
        refused("columns", bytes("a,".repeat(1_000_000) + "b\n1\n"));
        refused("nul", bytes("name\nA\0B\n"));
        refused("encoding", "name\nZoë\n".getBytes(StandardCharsets.ISO_8859_1));
        refused("encoding", "name\nA\n".getBytes(StandardCharsets.UTF_16));
        refused("header", bytes("\"name\nA\n"));
        refused("empty", new byte[0]);
        refused("bomb", Workbooks.withSheet("<worksheet><sheetData>" + " ".repeat(20_000_000)));
        refused(
                "columns",
                Workbooks.withSheet(
                        "<worksheet><sheetData><row><c r='ZZZZZ1'><v>1</v></c></row></sheetData></worksheet>"));
        refused("broken", bytes("PK\3\4 is no workbook"));
        refused(
                "broken",
                Workbooks.withSheet(
                        "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c t='str'><v>&e;</v></c>"
                                + "</row></sheetData></worksheet>"));
        assertEquals(0, total(ACCOUNTS, "industry==" + marker));
    }

    @Test
    public void aBrokenRowSpoilsNoOther() {
        String csv = "name,industry\n\"never closed," + marker + "\nGood," + marker + "\nHuge " + "x".repeat(200_000)
                + "," + marker + "\n";
        JsonNode done = imported(ACCOUNTS + "/import", "rows.csv", bytes(csv), null);
        assertEquals(1, done.path("created").asLong());
        assertEquals(2, done.path("rejected").asLong());
        assertEquals(List.of("Good"), names(null));
    }

    private JsonNode proposal(String csv) {
        return api().upload(ACCOUNTS + "/import/proposal", "p.csv", bytes(csv), null)
                .expect(200)
                .json();
    }

    private void refused(String code, byte[] file) {
        JsonNode problem = api().upload(ACCOUNTS + "/import", "bad", file, null)
                .expectProblem(422)
                .json();
        assertEquals("/problems/import-file-" + code, problem.path("type").asText());
    }

    private String start(String path, String name, byte[] file, String mapping) {
        return api().upload(path, name, file, mapping).expect(202).at("/id");
    }

    private JsonNode imported(String path, String name, byte[] file, String mapping) {
        return end(start(path, name, file, mapping), "COMPLETED");
    }

    private JsonNode undo(String id) {
        assertTrue(api().post("/api/imports/" + id + "/undo", null).status() < 300);
        return end(id, "UNDONE");
    }

    private JsonNode end(String id, String status) {
        Await.until(
                "import " + id + " is " + status,
                LIMIT,
                () -> api().get("/api/imports/" + id).at("/status").equals(status));
        return api().get("/api/imports/" + id).json();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String... rows) {
        return Workbooks.of(
                Stream.of(rows).map(row -> List.of(row.split(",", -1))).toList());
    }
}
