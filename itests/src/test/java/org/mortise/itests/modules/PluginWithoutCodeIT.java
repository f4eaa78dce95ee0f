package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** A vendor's plugin of JSON alone: its records go with accounts that are merged, its computed fields stay right. */
public class PluginWithoutCodeIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String id = "v" + Long.toString(System.nanoTime(), 36);
    private final String passes = "/api/plugins/" + id + "/passes";
    private final String total = id + "Total";
    private final String shout = id + "Shout";

    @Before
    public void install() {
        PluginJar.of(id, "1.0.0", "customers")
                .json(
                        "META-INF/mortise/types/pass.json",
                        Json.object(
                                "name",
                                id,
                                "collection",
                                "passes",
                                "label",
                                "Pass",
                                "nameFields",
                                List.of("name"),
                                "fields",
                                fields()))
                .json(
                        "META-INF/mortise/fields/account.json",
                        Json.object("type", "account", "fields", List.of(total(), shout())))
                .install(instance())
                .expect(0);
    }

    @After
    public void remove() {
        api().delete("/api/admin/plugins/" + id);
        Await.until("it is away", LIMIT, () -> api().get(passes).status() == 404);
    }

    private static List<Map<String, Object>> fields() {
        Map<String, Object> account = Json.object("name", "account", "type", "reference", "target", "account");
        return List.of(
                Json.object("name", "name", "type", "text"),
                account,
                Json.object("name", "accounts", "type", "references", "target", "account"),
                Json.object("name", "any", "type", "reference", "target", "*"),
                Json.object("name", "points", "type", "integer"),
                Json.object("name", "twice", "type", "formula", "expression", "points * 2", "resultType", "integer"),
                Json.object(
                        "name",
                        "lines",
                        "type",
                        "list",
                        "items",
                        List.of(Json.object("name", "label", "type", "text"), account)));
    }

    private Map<String, Object> total() {
        return Json.object(
                "name",
                total,
                "type",
                "rollUp",
                "function",
                "sum",
                "source",
                id,
                "by",
                "account",
                "field",
                "points",
                "resultType",
                "integer");
    }

    private Map<String, Object> shout() {
        return Json.object("name", shout, "type", "formula", "expression", "upper(name)", "resultType", "text");
    }

    @Test
    public void itsRecordsAndWhatPointsAnywhereGoWithAMerge() {
        String survivor = account("survivor").path("id").asText();
        String merged = account("merged").path("id").asText();
        String pass = pass(merged, survivor);
        String note = create(
                        "/api/activities/notes",
                        "description",
                        "n",
                        "parent",
                        Json.object("type", "account", "id", merged))
                .path("id")
                .asText();
        Multipart.upload(api(), ACCOUNTS + "/" + merged + "/files", "a.txt", marker)
                .expect(201);
        String merge = api().post(
                        "/api/duplicates/merges",
                        Json.object("type", "account", "survivor", survivor, "merged", merged))
                .expect(201)
                .id();
        JsonNode moved = api().get(passes + "/" + pass).expect(200).json();
        assertEquals(survivor, moved.at("/account/id").asText());
        assertEquals("once, though both were in it", 1, moved.path("accounts").size());
        assertEquals(survivor, moved.at("/accounts/0/id").asText());
        assertEquals(survivor, moved.at("/any/id").asText());
        assertEquals(survivor, moved.at("/lines/0/account/id").asText());
        assertEquals(survivor, api().get("/api/activities/notes/" + note).at("/parent/id"));
        assertEquals(1, files(survivor));
        assertEquals(7, custom(survivor).path(total).asInt());
        api().post("/api/duplicates/merges/" + merge + "/undo", Map.of()).expect(200);
        JsonNode back = api().get(passes + "/" + pass).expect(200).json();
        assertEquals(merged, back.at("/account/id").asText());
        assertEquals(2, back.path("accounts").size());
        assertEquals(merged, back.at("/any/id").asText());
        assertEquals(merged, back.at("/lines/0/account/id").asText());
        assertEquals(merged, api().get("/api/activities/notes/" + note).at("/parent/id"));
        assertEquals(1, files(merged));
        assertEquals(0, files(survivor));
        assertEquals(7, custom(merged).path(total).asInt());
        assertEquals(0, custom(survivor).path(total).asInt());
    }

    @Test
    public void itsComputedFieldsGoAndComeWithItAndAreRightThen() {
        String account = account("before").path("id").asText();
        String pass = pass(account, account);
        assertEquals(14, api().get(passes + "/" + pass).json().path("twice").asInt());
        assertEquals(7, custom(account).path(total).asInt());
        assertEquals("BEFORE", custom(account).path(shout).asText());
        assertEquals(List.of("before"), names(total + "=gt=6;" + shout + "==BEFORE"));
        api().post("/api/admin/plugins/" + id + "/disable", null).expect(200);
        Await.until("the fields are dormant", LIMIT, () -> !custom(account).has(shout));
        api().patch(ACCOUNTS + "/" + account, Json.object("name", "renamed meanwhile"))
                .expect(200);
        String young = account("made meanwhile").path("id").asText();
        api().post("/api/admin/plugins/" + id + "/enable", null).expect(200);
        Await.until(
                "they are right again",
                LIMIT,
                () -> custom(account).path(shout).asText().equals("RENAMED MEANWHILE")
                        && custom(young).path(shout).asText().equals("MADE MEANWHILE"));
        assertEquals(7, custom(account).path(total).asInt());
    }

    @Test
    public void rollUpsAreRightAfterAnImportIsUndone() {
        String account = account("imported to").path("id").asText();
        String before = create(passes, "name", "b", "externalId", marker, "account", account, "points", 3)
                .path("id")
                .asText();
        StringBuilder csv = new StringBuilder("externalId,name,account.id,points\n");
        csv.append(marker).append(",changed,").append(account).append(",100\n");
        for (int i = 0; i < 1_200; i++) {
            csv.append(marker).append(i).append(",new,").append(account).append(",1\n");
        }
        String job = api().upload(passes + "/import", "p.csv", csv.toString().getBytes(), null)
                .expect(202)
                .id();
        until(job, "COMPLETED");
        assertEquals(1_300, custom(account).path(total).asInt());
        assertTrue(api().post("/api/imports/" + job + "/undo", null).status() < 300);
        until(job, "UNDONE");
        assertEquals(3, custom(account).path(total).asInt());
        assertEquals("b", api().get(passes + "/" + before).at("/name"));
        assertFalse(api().get(passes + "/" + before + "/history").text().isEmpty());
    }

    private void until(String job, String status) {
        Await.until(
                status,
                LIMIT,
                () -> api().get("/api/imports/" + job).at("/status").equals(status));
    }

    private String pass(String account, String other) {
        return create(
                        passes,
                        "name",
                        "p",
                        "account",
                        account,
                        "accounts",
                        other.equals(account) ? List.of(account) : List.of(other, account),
                        "any",
                        Json.object("type", "account", "id", account),
                        "points",
                        7,
                        "lines",
                        List.of(Json.object("label", "x", "account", account)))
                .path("id")
                .asText();
    }

    private int files(String account) {
        return api().get(ACCOUNTS + "/" + account + "/files")
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private JsonNode custom(String account) {
        return api().get(ACCOUNTS + "/" + account).expect(200).json().path("custom");
    }
}
