package org.mortise.itests.eachkind;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.mortise.itests.harness.PluginJar;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** The life of one record with everything: written, changed, deleted, restored, purged; and who gets to know of it. */
abstract class EachKindLife extends EachKindWalk {

    private static final Set<String> WATCHED = new HashSet<>();

    private static final List<String> SEARCHED = List.of(
            "Zulu",
            "zhighnotes",
            "zhighpage",
            "zhigh@example.com",
            "9998887",
            "zhigh.example.com",
            "Zhighstreet",
            "1004",
            "zhighlabel");

    private String id;

    @Test
    public void itIsFoundByItsWords() {
        for (String word : SEARCHED) {
            Await.until(word + " is found", LIMIT, () -> found(word).contains(walk.high));
            assertTrue(word, !found(word).contains(walk.low));
        }
    }

    @Test
    public void aLifeIsWrittenDownAndToldOfFieldByField() {
        watch();
        id = walk.create(Json.object("name", marker));
        Map<String, Object> values = walk.kinds.high();
        values.put("name", marker + " changed");
        // A file is of one record only.
        values.remove("paper");
        JsonNode changed = api().patch(walk.href + "/" + id, values).expect(200).json();
        history(changed);
        Await.until(
                "search knows the change",
                LIMIT,
                () -> found("\"" + marker + " changed\"").contains(id));
        double children = children(changed);
        api().delete(walk.href + "/" + id).expect(204);
        assertEquals(children - 20, children(changed), 0.001);
        gone();
        api().post(walk.href + "/" + id + "/restore", null).expect(200);
        assertEquals(plain(changed), plain(walk.read(id)));
        assertEquals(children, children(changed), 0.001);
        Await.until(
                "search finds it again",
                LIMIT,
                () -> found("\"" + marker + " changed\"").contains(id));
        api().delete(walk.href + "/" + id).expect(204);
        api().post(walk.href + "/" + id + "/purge", null).expect(204);
        told("created", List.of("name", "stage", "number", "shout"));
        told("updated", values.keySet());
        told("updated", List.of("total", "shout"));
        told("deleted", List.of());
        told("restored", List.of());
        told("purged", List.of());
    }

    private void history(JsonNode changed) {
        JsonNode changes =
                api().get(walk.href + "/" + id + "/history").expect(200).json().at("/items/0/changes");
        each(kind -> {
            boolean same = List.of("paper", "number", "children").contains(kind.name());
            if (!same) {
                JsonNode written = changes.path(kind.name()).path(1);
                // A history names what is referred to by its id: names change.
                assertTrue(kind.name() + " in " + changes, changes.has(kind.name()));
                assertTrue(
                        kind.name() + ": " + written,
                        written.at("/type").isTextual()
                                ? written.path("id")
                                        .equals(changed.path(kind.name()).path("id"))
                                : kind.name().equals("accounts") || written.equals(changed.path(kind.name())));
            }
        });
    }

    private void gone() {
        api().get(walk.href + "/" + id).expectProblem(404);
        assertEquals(0, total(walk.href, "name=='" + marker + " changed'"));
        assertEquals(
                1,
                api().get(walk.href + Api.query("deleted", "true", "filter", "name=='" + marker + " changed'"))
                        .json()
                        .path("items")
                        .size());
        Await.until(
                "search forgets it",
                LIMIT,
                () -> !found("\"" + marker + " changed\"").contains(id));
    }

    /** The roll-up of its parent. */
    private double children(JsonNode record) {
        return walk.read(record.path("parent").path("id").asText())
                .path("children")
                .path("amount")
                .asDouble();
    }

    private static JsonNode plain(JsonNode record) {
        return ((ObjectNode) record.deepCopy()).remove(List.of("version", "modifiedAt"));
    }

    private List<String> found(String words) {
        return Json.stream(api().get("/api/search" + Api.query("q", words, "type", type(), "limit", "100"))
                        .expect(200)
                        .json()
                        .path("items"))
                .map(hit -> hit.path("id").asText())
                .toList();
    }

    private void watch() {
        if (WATCHED.add(database.name())) {
            PluginJar.of(Witness.ID, "1.0.0")
                    .usesRecords("walked", "read", "walkedToo", "read")
                    .activator(Witness.class, "org.osgi.framework,org.slf4j,org.mortise.api.events;version=\"[1.0,2)\"")
                    .install(instance())
                    .expect(0);
        }
    }

    private void told(String kind, Collection<String> fields) {
        Await.until(
                kind + " of " + fields,
                LIMIT,
                () -> instance().log().since(0).stream()
                        .map(line -> line.path("message").asText())
                        .filter(message -> message.startsWith("witness " + id + " " + kind + " "))
                        .anyMatch(message ->
                                fields.stream().allMatch(field -> message.matches(".*[\\[ ]" + field + "[,\\]].*"))));
    }
}
