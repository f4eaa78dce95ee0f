package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mortise.itests.harness.Multipart;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What a customer keeps in the loyalty plugin: cards with fields of his own, relations, files; and how to tell that it is all there. */
final class LoyaltyData {

    private static final int BULK = 500;
    private static final int WITH_FILES = 5;
    private static final List<String> GOLD = List.of("Bronze", "Silver", "Gold");

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Supplier<Api> api;

    /** @param api of the server as it runs now */
    LoyaltyData(Supplier<Api> api) {
        this.api = api;
    }

    void fill(int cards) {
        field(Json.object("name", "favourite", "type", "text", "label", "Favourite", "unique", true));
        field(Json.object("name", "limit", "type", "money", "label", "Limit"));
        field(Json.object("name", "wishes", "type", "enumerations", "label", "Wishes", "values", GOLD));
        field(Json.object("name", "contract", "type", "file", "label", "Contract"));
        List<String> accounts = create(PluginLoad.ACCOUNTS, Math.max(1, cards / 10), i -> {
            Map<String, Object> custom = Json.object("loyaltyTier", GOLD.get(i % 3));
            return Json.object("name", "Data " + i, "custom", custom);
        });
        List<String> ids = create(PluginLoad.CARDS, cards, i -> {
            Map<String, Object> custom = Json.object(
                    "favourite",
                    "Tea " + i,
                    "limit",
                    Json.money(i + ".50", "EUR"),
                    "wishes",
                    List.of(GOLD.get(i % 3), GOLD.get((i + 1) % 3)));
            return Json.object(
                    "number",
                    "D-" + i,
                    "account",
                    accounts.get(i % accounts.size()),
                    "issuedOn",
                    "2026-01-0" + (1 + i % 9),
                    "custom",
                    custom);
        });
        for (int i = 0; i < Math.min(WITH_FILES, ids.size()); i++) {
            String card = PluginLoad.CARDS + "/" + ids.get(i);
            Multipart.upload(api.get(), card + "/files", "terms-" + i + ".txt", "terms of " + i)
                    .expect(201);
            String file = Multipart.upload(api.get(), "/api/files/contents", "c" + i + ".txt", "contract " + i)
                    .expect(201)
                    .id();
            api.get()
                    .patch(card, Json.object("custom", Json.object("contract", file)))
                    .expect(200);
        }
        awaitTiers();
    }

    /** The plugin sets the tiers of accounts by the points of their cards, a moment later. */
    private void awaitTiers() {
        Await.until("nothing waits", LIMIT, () -> {
            JsonNode outbox = api.get().get("/api/admin/outbox").expect(200).json();
            return outbox.path("pending").asInt() == 0
                    && Json.stream(outbox.path("subscribers"))
                            .allMatch(each -> each.path("waiting").asInt() == 0);
        });
    }

    /** Everything, a line for each thing, in the order of the ids. */
    List<String> dump() {
        List<String> lines = new ArrayList<>();
        for (JsonNode card : all(PluginLoad.CARDS)) {
            // The next version has one more field, and versions are no data.
            ((ObjectNode) card).remove(List.of("validUntil", "modifiedAt", "modifiedBy", "version"));
            lines.add(sorted(card));
            JsonNode contract = card.path("custom").path("contract");
            if (contract.has("href")) {
                lines.add(api.get()
                        .get(contract.path("href").asText())
                        .expect(200)
                        .text());
                String files = PluginLoad.CARDS + "/" + card.path("id").asText() + "/files";
                for (JsonNode file : api.get().get(files).expect(200).json().path("items")) {
                    lines.add(file.path("name").asText() + ": "
                            + api.get()
                                    .get(file.at("/file/href").asText())
                                    .expect(200)
                                    .text());
                }
            }
        }
        for (JsonNode account : all(PluginLoad.ACCOUNTS)) {
            lines.add(account.path("id").asText() + account.path("custom").path("loyaltyTier"));
        }
        return lines;
    }

    int cards() {
        return all(PluginLoad.CARDS).size();
    }

    long accountsWithTier() {
        return all(PluginLoad.ACCOUNTS).stream()
                .filter(account -> account.path("custom").path("loyaltyTier").isTextual())
                .count();
    }

    private List<JsonNode> all(String collection) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = null;
        do {
            String query = cursor == null
                    ? Api.query("limit", "200", "sort", "id")
                    : Api.query("limit", "200", "sort", "id", "cursor", cursor);
            JsonNode page = api.get().get(collection + query).expect(200).json();
            page.path("items").forEach(all::add);
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
        return all;
    }

    private void field(Map<String, Object> description) {
        api.get().post("/api/metadata/types/loyaltyCard/fields", description).expect(201);
    }

    private interface Body {
        Map<String, Object> of(int index);
    }

    private List<String> create(String collection, int count, Body body) {
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < count; from += BULK) {
            List<Object> operations = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BULK); i++) {
                operations.add(Json.object("op", "create", "values", body.of(i)));
            }
            JsonNode answer = api.get()
                    .post(collection + "/bulk", Json.object("atomic", true, "operations", operations))
                    .expect(200)
                    .json();
            assertEquals(
                    answer.toString(),
                    operations.size(),
                    answer.path("succeeded").asInt());
            answer.path("results").forEach(each -> ids.add(each.at("/record/id").asText()));
        }
        return ids;
    }

    private static String sorted(JsonNode node) {
        if (!node.isObject()) {
            return node.toString();
        }
        StringBuilder text = new StringBuilder();
        new TreeSet<>(Json.names(node))
                .forEach(name -> text.append(name)
                        .append('=')
                        .append(sorted(node.get(name)))
                        .append(';'));
        return text.toString();
    }
}
