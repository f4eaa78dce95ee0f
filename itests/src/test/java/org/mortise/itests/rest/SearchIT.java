package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** One box over everything. A word that nobody else has keeps the test to its own records. */
public class SearchIT extends ServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private String own;

    @Before
    public void word() {
        StringBuilder letters = new StringBuilder("zq");
        for (char c : marker.substring(3).replace("-", "").substring(0, 16).toCharArray()) {
            letters.append((char) ('a' + Character.digit(c, 16)));
        }
        own = letters.toString();
    }

    @Test
    public void everyTypeIsFoundAndTheBestNameIsFirst() {
        String account = create(ACCOUNTS, "name", own + " Trading", "description", "x")
                .path("id")
                .asText();
        create(CONTACTS, "lastName", "Elsewhere", "description", "works for " + own);
        create(OPPORTUNITIES, "name", "Big deal with " + own, "account", account, "closeDate", "2026-12-31");
        create(CASES, "subject", own + " is on fire");
        eventually(own, 4);
        JsonNode hits = search(own).path("items");
        assertEquals("Elsewhere", hits.get(3).path("name").asText());
        assertEquals(
                "description", hits.get(3).path("matches").get(0).path("field").asText());
        assertEquals(Set.of("account", "contact", "opportunity", "case"), types(hits));
        assertEquals(Set.of("case"), types(search(own, "type", "case").path("items")));
        JsonNode found = search(own, "type", "account").path("items").get(0);
        assertEquals(ACCOUNTS + "/" + account, found.path("href").asText());
        assertEquals(
                own + " Trading",
                api().get(found.path("href").asText()).expect(200).at("/name"));
        assertEquals("[[0,18]]", found.path("matches").get(0).path("ranges").toString());
    }

    @Test
    public void beginningsTypingErrorsAccentsAndChinese() {
        create(ACCOUNTS, "name", own + " Müller & Søn");
        create(ACCOUNTS, "name", "上海" + own + "贸易有限公司");
        create(
                CONTACTS,
                "firstName",
                "Zoë",
                "lastName",
                own,
                "phoneNumbers",
                List.of(Map.of("number", "+49 (30) 99887-766")));
        eventually(own, 3);
        assertEquals(3, count(own.substring(0, 9)));
        String wrong = own.substring(0, 6) + own.charAt(7) + own.charAt(6) + own.substring(8);
        assertEquals(3, count(wrong.equals(own) ? own.substring(0, 12) + own.substring(13) : wrong));
        assertEquals(1, count(own + " muller son"));
        assertEquals(1, count(own.toUpperCase() + " ZOE"));
        assertEquals(1, count(own + " 贸易"));
        assertEquals(0, count(own + " 易贸"));
        assertTrue(search("030 99887766").path("items").toString().contains(own));
        assertTrue(search("887766", "type", "contact").path("items").toString().contains(own));
    }

    @Test
    public void changesDeletionsAndRestoredRecordsAreFoundAsTheyAre() {
        String id = create(ACCOUNTS, "name", own).path("id").asText();
        eventually(own, 1);
        api().patch(ACCOUNTS + "/" + id, Json.object("name", "Renamed " + own + "x"))
                .expect(200);
        Await.until(
                "the new name is found",
                SOON,
                () -> search(own + "x")
                        .path("items")
                        .path(0)
                        .path("name")
                        .asText()
                        .equals("Renamed " + own + "x"));
        api().delete(ACCOUNTS + "/" + id).expect(204);
        eventually(own, 0);
        api().post(ACCOUNTS + "/" + id + "/restore", Json.object()).expect(200);
        eventually(own, 1);
        api().delete(ACCOUNTS + "/" + id).expect(204);
        eventually(own, 0);
    }

    @Test
    public void customFieldsAreFoundAndHiddenOnesAreNot() {
        String name = "f" + own.substring(0, 12);
        api().post("/api/metadata/types/contact/fields", Json.object("name", name, "type", "text", "label", "Found by"))
                .expect(201);
        create(CONTACTS, "lastName", "Custom", "custom", Json.object(name, own));
        eventually(own, 1);
        assertEquals(
                name,
                search(own)
                        .path("items")
                        .get(0)
                        .path("matches")
                        .get(0)
                        .path("field")
                        .asText());
        api().delete("/api/metadata/types/contact/fields/" + name).expect(204);
        eventually(own, 0);
    }

    @Test
    public void aListKeepsToWhatIsFound() {
        account(own + " one");
        account(own + " two");
        account("three without it");
        eventually(own, 2);
        assertEquals(List.of(own + " one", own + " two"), names(null, "q", own, "sort", "name"));
        assertEquals(List.of(own + " two"), names("name==*two", "q", own));
        assertEquals(List.of(), names(null, "q", own + " nothingofthekind"));
        assertEquals(
                2,
                api().get(ACCOUNTS + Api.query("q", own, "total", "true"))
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt());
    }

    @Test
    public void pagesHaveEachHitOnceWhileOthersAreAdded() {
        for (int i = 0; i < 30; i++) {
            create(ACCOUNTS, "name", own + " " + i);
        }
        eventually(own, 30);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode page = cursor.isEmpty() ? search(own, "limit", "8") : search(own, "limit", "8", "cursor", cursor);
            page.path("items").forEach(hit -> seen.add(hit.path("name").asText()));
            cursor = page.path("nextCursor").asText();
            create(ACCOUNTS, "name", own + " later");
        }
        assertEquals(30, seen.stream().filter(name -> !name.endsWith("later")).count());
        assertEquals(
                30,
                new TreeSet<>(seen.stream()
                                .filter(name -> !name.endsWith("later"))
                                .toList())
                        .size());
    }

    @Test
    public void aNewIndexIsBuiltWhileTheOldOneServes() {
        create(ACCOUNTS, "name", own);
        eventually(own, 1);
        JsonNode status =
                api().post("/api/admin/search/rebuild", null).expect(202).json();
        assertTrue(status.path("complete").asBoolean());
        Await.until("the new index is complete", Duration.ofMinutes(3), () -> {
            assertEquals(1, count(own));
            return api().get("/api/admin/search")
                    .expect(200)
                    .json()
                    .path("rebuild")
                    .isNull();
        });
        JsonNode last = api().get("/api/admin/search").expect(200).json().path("lastRebuild");
        assertTrue(last.toString(), last.path("records").asLong() > 0);
        assertEquals(1, count(own));
    }

    @Test
    public void whatCannotBeUnderstoodIsRefused() {
        for (String query : List.of(
                "",
                "?q=",
                "?q=%20!!",
                "?q=-without",
                "?q=a&limit=0",
                "?q=a&limit=101",
                "?q=a&limit=x",
                "?q=a&limit=99999999999999",
                "?q=a&cursor=abc",
                "?q=a&cursor=MCAxIDIgMyA0IDU",
                "?q=a&type=nothing",
                "?q=a&sort=name",
                "?q=" + "x".repeat(501),
                "?q=" + "a%20".repeat(40))) {
            JsonNode problem =
                    api().get("/api/search" + query).expectProblem(400).json();
            assertTrue(query, problem.path("violations").size() > 0);
        }
        for (String odd : List.of("a%00b", "%F0%9F%98%80a", "a%22", "a*?~%5E()%5B%5D%7B%7D", "%C3%28a")) {
            int status = api().get("/api/search?q=" + odd).status();
            assertTrue(odd + " " + status, status == 200 || status == 400);
        }
        Api.anonymous(api().url()).get("/api/search?q=a").expectProblem(401);
        api().get(ACCOUNTS + "?q=!!").expectProblem(400);
    }

    private void eventually(String question, int hits) {
        Await.until(hits + " hits of " + question, SOON, () -> count(question) == hits);
    }

    private int count(String question) {
        return search(question, "limit", "100").path("items").size();
    }

    private JsonNode search(String question, String... more) {
        String parameters = Api.query("q", question)
                + (more.length == 0 ? "" : "&" + Api.query(more).substring(1));
        return api().get("/api/search" + parameters).expect(200).json();
    }

    private static Set<String> types(JsonNode hits) {
        Set<String> types = new TreeSet<>();
        hits.forEach(hit -> types.add(hit.path("type").asText()));
        return types;
    }
}
