package org.mortise.itests.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What is deleted can be restored until it is purged. */
public class PurgeIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    public void aPurgedRecordIsGoneWithItsFilesAndFormerValues() {
        String secret = "secret-" + UUID.randomUUID();
        String id = account(secret).path("id").asText();
        String href = ACCOUNTS + "/" + id;
        JsonNode attachment = Multipart.upload(api(), href + "/files", "a.txt", secret)
                .expect(201)
                .json();
        api().post(href + "/purge", null).expectProblem(409);
        api().delete(href).expect(204);
        assertEquals(List.of(secret), names(null, "deleted", "true"));
        api().post(href + "/purge", null).expect(204);
        assertEquals(List.of(), names(null, "deleted", "true"));
        api().get(href).expectProblem(404);
        api().post(href + "/restore", null).expectProblem(404);
        api().post(href + "/purge", null).expectProblem(404);
        Answer history = api().get(href + "/history").expect(200);
        assertEquals("purged", history.at("/items/0/action"));
        assertEquals("admin", history.at("/items/0/actor"));
        assertFalse(history.text(), history.text().contains(secret));
        Await.until(
                "the attachment is purged, too",
                LIMIT,
                () -> api().get(attachment.path("file").path("href").asText()).status() == 404
                        && api().get("/api/files/attachments" + Api.query("filter", "parent==" + id, "deleted", "true"))
                                .expect(200)
                                .json()
                                .path("items")
                                .isEmpty());
    }

    @Test
    public void onlyAdministratorsPurge() {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        String user = create("/api/admin/users", "username", name, "lastName", name, "active", true, "canSignIn", true)
                .path("id")
                .asText();
        String password = "Correct-horse-9-battery";
        api().post("/api/admin/users/" + user + "/password", Json.object("newPassword", password))
                .expect(204);
        Answer signedIn =
                Api.anonymous(api().url()).post("/api/auth/login", Json.object("username", name, "password", password));
        String href = ACCOUNTS + "/" + account("kept").path("id").asText();
        api().delete(href).expect(204);
        if (signedIn.status() == 200) {
            api().withToken(signedIn.at("/token")).post(href + "/purge", null).expectProblem(403);
        } else {
            throw new AssertionError("The user cannot sign in: " + signedIn);
        }
        api().post(href + "/restore", null).expect(200);
    }

    @Test
    public void aUniqueValueThatWasTakenMeanwhileKeepsARecordFromComingBack() {
        String first = create(ACCOUNTS, "name", "first", "externalId", marker)
                .path("id")
                .asText();
        api().delete(ACCOUNTS + "/" + first).expect(204);
        String second = create(ACCOUNTS, "name", "second", "externalId", marker)
                .path("id")
                .asText();
        Answer refused = api().post(ACCOUNTS + "/" + first + "/restore", null).expectProblem(409);
        assertEquals("/problems/duplicate-value", refused.at("/type"));
        assertEquals("externalId", refused.at("/violations/0/field"));
        api().delete(ACCOUNTS + "/" + second).expect(204);
        api().post(ACCOUNTS + "/" + second + "/purge", null).expect(204);
        api().post(ACCOUNTS + "/" + first + "/restore", null).expect(200);
    }

    @Test
    public void manyArePurgedInOneCall() {
        String id = account("bulk").path("id").asText();
        List<Object> operations = List.of(
                Json.object("op", "delete", "id", id),
                Json.object("op", "purge", "id", id),
                Json.object("op", "purge", "id", UUID.randomUUID().toString()));
        JsonNode answer = api().post(ACCOUNTS + "/bulk", Json.object("operations", operations))
                .expect(200)
                .json();
        assertEquals(2, answer.path("succeeded").asInt());
        assertEquals(404, answer.path("results").path(2).path("status").asInt());
    }
}
