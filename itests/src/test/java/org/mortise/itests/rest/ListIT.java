package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Lists: pages, order, fields. */
public class ListIT extends ServerTest {

    @Test
    public void cursorsAreStableWhileRowsAreAdded() {
        for (int i = 10; i < 35; i++) {
            account("row " + i);
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        int page = 0;
        do {
            String query = Api.query("filter", "industry==" + marker + ";name==row*", "sort", "name", "limit", "7")
                    + (cursor == null ? "" : "&" + Api.query("cursor", cursor).substring(1));
            JsonNode answer = api().get(ACCOUNTS + query).expect(200).json();
            answer.path("items").forEach(item -> seen.add(item.path("name").asText()));
            cursor = answer.path("nextCursor").isNull()
                    ? null
                    : answer.path("nextCursor").asText();
            // Behind what was read already: must not come up, and must not push anything out.
            account("row 0" + page++);
        } while (cursor != null);
        assertEquals(25, seen.size());
        assertEquals(seen.stream().distinct().sorted().toList(), seen);
    }

    /** Even when the very row that the cursor names is deleted, and others are put before and behind it. */
    @Test
    public void cursorsStayRightWhileRowsComeAndGo() {
        for (int i = 10; i < 28; i++) {
            account("row " + i, "numberOfEmployees", i / 4);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int step = 0;
        while (cursor != null) {
            String query =
                    Api.query("filter", "industry==" + marker, "sort", "numberOfEmployees,name", "limit", "4") + cursor;
            JsonNode answer = api().get(ACCOUNTS + query).expect(200).json();
            answer.path("items").forEach(item -> seen.add(item.path("name").asText()));
            JsonNode last = answer.path("items").path(answer.path("items").size() - 1);
            JsonNode next = answer.path("nextCursor");
            cursor = next.isNull()
                    ? null
                    : "&" + Api.query("cursor", next.asText()).substring(1);
            if (cursor != null && step < 4) {
                api().delete(ACCOUNTS + "/" + last.path("id").asText()).expect(204);
                account("before " + step, "numberOfEmployees", 0);
                account("behind " + step, "numberOfEmployees", 100 + step);
                step++;
            }
        }
        List<String> expected = new ArrayList<>();
        for (int i = 10; i < 28; i++) {
            expected.add("row " + i);
        }
        for (int i = 0; i < step; i++) {
            expected.add("behind " + i);
        }
        assertEquals(expected, seen);
    }

    @Test
    public void pagesWalkOverEqualAndEmptySortKeys() {
        for (int i = 0; i < 9; i++) {
            account("same " + i, i % 3 == 0 ? new Object[] {} : new Object[] {"numberOfEmployees", i % 3});
        }
        for (String sort : List.of("numberOfEmployees", "-numberOfEmployees", "-numberOfEmployees,-name")) {
            List<String> seen = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                String query = Api.query("filter", "industry==" + marker, "sort", sort, "limit", "2") + cursor;
                JsonNode answer = api().get(ACCOUNTS + query).expect(200).json();
                for (JsonNode item : answer.path("items")) {
                    seen.add(item.path("name").asText());
                    keys.add(item.path("numberOfEmployees").asText());
                }
                JsonNode next = answer.path("nextCursor");
                cursor = next.isNull()
                        ? null
                        : "&" + Api.query("cursor", next.asText()).substring(1);
            }
            assertEquals(sort, 9, seen.stream().distinct().count());
            assertEquals(sort, 9, seen.size());
            // Each value in one piece: the empty ones are not scattered.
            long changes = 0;
            for (int i = 1; i < keys.size(); i++) {
                changes += keys.get(i).equals(keys.get(i - 1)) ? 0 : 1;
            }
            assertEquals(sort + ": " + keys, 2, changes);
        }
    }

    @Test
    public void bothDatabasesPutEmptyValuesInTheSamePlace() {
        account("none");
        account("two", "numberOfEmployees", 2);
        account("one", "numberOfEmployees", 1);
        List<String> up = names(null, "sort", "numberOfEmployees");
        List<String> down = names(null, "sort", "-numberOfEmployees");
        assertEquals(List.of("one", "two", "none"), up);
        assertTrue(down.toString(), down.indexOf("two") < down.indexOf("one"));
        assertTrue(down.toString(), down.get(0).equals("none") || down.get(2).equals("none"));
    }

    @Test
    public void onlyTheFieldsThatWereAskedFor() {
        account("few fields", "numberOfEmployees", 3);
        JsonNode answer = api().get(ACCOUNTS
                        + Api.query("filter", "industry==" + marker, "fields", "id,name", "sort", "-numberOfEmployees"))
                .expect(200)
                .json();
        JsonNode item = answer.path("items").path(0);
        assertEquals(Json.read("[\"id\",\"name\"]").size(), item.size());
        assertTrue(item.has("id") && item.has("name"));
        assertFalse("total only when asked for", answer.has("total"));
    }

    @Test
    public void referencesAreExpandedInLists() {
        String parent = account("parent", "sicCode", "7372").path("id").asText();
        account("child", "parentAccount", parent);
        JsonNode item = api().get(ACCOUNTS
                        + Api.query("filter", "industry==" + marker + ";name==child", "expand", "parentAccount"))
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertEquals(
                "7372",
                item.path("parentAccount").path("record").path("sicCode").asText());
    }

    @Test
    public void totalCountsAllThatMatch() {
        for (int i = 0; i < 3; i++) {
            account("one of three");
        }
        JsonNode answer = api().get(
                        ACCOUNTS + Api.query("filter", "industry==" + marker, "limit", "1", "total", "true"))
                .json();
        assertEquals(3, answer.path("total").asLong());
        assertEquals(1, answer.path("items").size());
    }

    @Test
    public void aPageMayBeginAnywhereInTheList() {
        for (int i = 0; i < 5; i++) {
            account("row " + i);
        }
        JsonNode answer = api().get(ACCOUNTS
                        + Api.query(
                                "filter",
                                "industry==" + marker,
                                "sort",
                                "-name",
                                "offset",
                                "3",
                                "limit",
                                "2",
                                "total",
                                "true"))
                .json();
        assertEquals(
                List.of("row 1", "row 0"),
                Json.stream(answer.path("items"))
                        .map(item -> item.path("name").asText())
                        .toList());
        assertEquals(5, answer.path("total").asLong());
        assertTrue(answer.path("nextCursor").isNull());
    }

    @Test
    public void parametersThatCannotBeReadAreNamed() {
        for (String query : List.of(
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=nonsense",
                "offset=-1",
                "offset=1000001",
                "offset=many",
                "cursor=",
                "sort=nothing",
                "sort=--name",
                "sort=billingAddress",
                "fields=nothing",
                "expand=name",
                "expand=nothing",
                "total=perhaps",
                "deleted=perhaps",
                "unknown=1",
                "filter=(",
                "filter=name",
                "filter=nothing==1",
                "filter=numberOfEmployees==many",
                "filter=createdAt=gt=someday",
                "filter=parentAccount==nonsense",
                "filter=billingAddress==Bonn",
                "filter=type==Friend",
                "filter=name=sounds=x",
                "filter=custom.nothing==1")) {
            int status = api().get(ACCOUNTS + "?" + query).status();
            if (query.equals("cursor=")) {
                assertTrue(query + " → " + status, status == 400 || status == 200);
            } else {
                api().get(ACCOUNTS + "?" + query).expectProblem(400);
            }
        }
    }
}
