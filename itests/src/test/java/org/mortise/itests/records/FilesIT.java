package org.mortise.itests.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Files are attached to records, are values of their fields, and are read by those who may read the record. */
public class FilesIT extends ServerTest {

    private static final String ATTACHMENTS = "/api/files/attachments";
    private static final String CONTENTS = "/api/files/contents";

    @Test
    public void anAttachmentIsListedDownloadedAndRemoved() {
        String href = ACCOUNTS + "/" + account("with files").path("id").asText() + "/files";
        JsonNode made = Multipart.upload(api(), href, "Übersicht.txt", "hello world")
                .expect(201)
                .json();
        JsonNode file = made.path("file");
        assertEquals("Übersicht.txt", made.path("name").asText());
        assertEquals(11, file.path("size").asLong());
        assertEquals("text/plain", file.path("contentType").asText());
        assertEquals(
                "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
                file.path("sha256").asText());
        assertEquals(made, api().get(href).expect(200).json().path("items").path(0));
        Answer content = api().get(file.path("href").asText()).expect(200);
        assertEquals("hello world", content.text());
        assertEquals("nosniff", content.header("X-Content-Type-Options"));
        assertTrue(content.header("Content-Disposition").startsWith("attachment"));
        assertTrue(content.header("Content-Disposition").contains("%C3%9Cbersicht.txt"));
        api().delete(href + "/" + made.path("id").asText()).expect(204);
        assertEquals(0, api().get(href).expect(200).json().path("items").size());
        api().get(file.path("href").asText()).expectProblem(404);
        api().post(ATTACHMENTS + "/" + made.path("id").asText() + "/restore", null)
                .expect(200);
        assertEquals(
                "hello world", api().get(file.path("href").asText()).expect(200).text());
    }

    @Test
    public void aDownloadComesInPartsAndNotTwice() {
        String href = ACCOUNTS + "/" + account("ranges").path("id").asText() + "/files";
        String file =
                Multipart.upload(api(), href, "a.txt", "0123456789").expect(201).at("/file/href");
        String tag = api().get(file).header("ETag");
        range(file, "bytes=2-4", 206, "234", "bytes 2-4/10");
        range(file, "bytes=7-", 206, "789", "bytes 7-9/10");
        range(file, "bytes=-2", 206, "89", "bytes 8-9/10");
        range(file, "bytes=0-99", 206, "0123456789", "bytes 0-9/10");
        range(file, "nonsense", 200, "0123456789", null);
        range(file, "bytes=4-2", 200, "0123456789", null);
        api().send("GET", file, null, "Range", "bytes=10-").expectProblem(416);
        assertEquals(
                "0123456789",
                api().send("GET", file, null, "Range", "bytes=1-2", "If-Range", "\"other\"")
                        .expect(200)
                        .text());
        api().send("GET", file, null, "If-None-Match", tag).expect(304);
    }

    private void range(String file, String range, int status, String text, String part) {
        Answer answer = api().send("GET", file, null, "Range", range).expect(status);
        assertEquals(text, answer.text());
        assertEquals(part, answer.header("Content-Range"));
    }

    @Test
    public void aFileIsTheValueOfOneField() {
        String parent = account("fields").path("id").asText();
        JsonNode file = Multipart.upload(api(), CONTENTS, "contract.pdf", "%PDF-1.7")
                .expect(201)
                .json();
        assertEquals("application/pdf", file.path("contentType").asText());
        Map<String, Object> body = Json.object(
                "name",
                marker,
                "parent",
                Json.object("type", "account", "id", parent),
                "file",
                file.path("id").asText());
        JsonNode made = api().post(ATTACHMENTS, body).expect(201).json();
        assertEquals(file, made.path("file"));
        assertEquals(1, total(ATTACHMENTS, "file==" + file.path("id").asText()));
        api().post(ATTACHMENTS, body).expectViolation("file");
        for (Object wrong : List.of(UUID.randomUUID().toString(), "nonsense", 7, List.of(), Json.object("name", "x"))) {
            body.put("file", wrong);
            api().post(ATTACHMENTS, body).expectViolation("file");
        }
        String id = made.path("id").asText();
        JsonNode other =
                Multipart.upload(api(), CONTENTS, "b.txt", "b").expect(201).json();
        api().patch(ATTACHMENTS + "/" + id, Json.object("file", other)).expect(200);
        String history = api().get(ATTACHMENTS + "/" + id + "/history?limit=1")
                .expect(200)
                .text();
        assertTrue(history, history.contains("contract.pdf") && history.contains("b.txt"));
        api().patch(ATTACHMENTS + "/" + id, Json.object("file", null)).expectViolation("file");
    }

    @Test
    public void aCustomFieldHoldsAFile() {
        String name = "contract" + marker.substring(3, 11);
        api().post("/api/metadata/types/account/fields", Json.object("name", name, "type", "file"))
                .expect(201);
        JsonNode file =
                Multipart.upload(api(), CONTENTS, "c.txt", "custom").expect(201).json();
        JsonNode account = account(
                "custom file", "custom", Json.object(name, file.path("id").asText()));
        assertEquals(file, account.path("custom").path(name));
        assertEquals("custom", api().get(file.path("href").asText()).expect(200).text());
        api().delete(ACCOUNTS + "/" + account.path("id").asText()).expect(204);
        api().get(file.path("href").asText()).expectProblem(404);
        api().delete("/api/metadata/types/account/fields/" + name).expect(204);
    }

    @Test
    public void whatIsNoFileForUsIsRefused() {
        String href = ACCOUNTS + "/" + account("refuses").path("id").asText() + "/files";
        Multipart.upload(api(), href, "virus.exe", "x").expectViolation("file");
        Multipart.upload(api(), href, "harmless.txt", "MZ" + "\0".repeat(100)).expectViolation("file");
        Multipart.upload(api(), ACCOUNTS + "/" + UUID.randomUUID() + "/files", "a.txt", "x")
                .expectProblem(404);
        api().send("POST", href, "no multipart", "Content-Type", "multipart/form-data; boundary=x")
                .expectProblem(400);
        api().post(href, Json.object("file", "x")).expectProblem(415);
        assertEquals(0, api().get(href).expect(200).json().path("items").size());
        api().get(CONTENTS + "/nonsense").expectProblem(404);
        Api.anonymous(api().url()).get(CONTENTS + "/" + UUID.randomUUID()).expectProblem(401);
        String page = Multipart.upload(api(), href, "page.txt", "<html><script>alert(1)</script>")
                .expect(201)
                .at("/file/href");
        assertFalse(
                String.valueOf(api().get(page).header("Content-Disposition")).startsWith("inline"));
    }
}
