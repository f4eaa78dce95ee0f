package org.mortise.itests.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.mortise.itests.harness.Multipart;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** A person with a canary in every personal field, in as many places as people leave one. */
final class Person {

    private static final String CONTACTS = "/api/customers/contacts";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Api api;
    final Canaries canaries = new Canaries();
    final String first = canaries.word("first");
    final String last = canaries.word("last");
    final String married = canaries.word("married");
    final String email = canaries.email("mail");
    String lead;
    String contact;
    String account;
    String support;
    String meeting;
    String merged;
    String card;

    Person(Api api) {
        this.api = api;
    }

    void live() {
        customField();
        lead();
        contact();
        cases();
        activities();
        mentions();
        loyalty();
        imported();
        merge();
        refused();
    }

    private void customField() {
        String fields = "/api/metadata/types/contact/fields";
        JsonNode added = api.post(fields, Json.object("name", "passport", "type", "text"))
                .expect(201)
                .json();
        if (!added.path("personal").asBoolean()) {
            throw new AssertionError("What is added to a person is personal unless somebody says otherwise: " + added);
        }
        api.post(fields, Json.object("name", "formerName", "type", "text")).expect(201);
        api.post(fields, Json.object("name", "shoeSize", "type", "integer")).expect(201);
    }

    private void lead() {
        lead = api.post(
                        "/api/sales/leads",
                        Json.object(
                                "firstName",
                                first,
                                "lastName",
                                last,
                                "salutation",
                                canaries.word("dr"),
                                "title",
                                canaries.word("title"),
                                "accountName",
                                "Company",
                                "emailAddress",
                                email,
                                "phoneNumber",
                                canaries.phone(),
                                "website",
                                "https://company.example",
                                "description",
                                canaries.word("wishes"),
                                "externalId",
                                canaries.word("leadkey"),
                                "industry",
                                "Energy",
                                "source",
                                "Conference",
                                "opportunityAmount",
                                Json.money("1200", "EUR")))
                .expect(201)
                .id();
        JsonNode converted = api.post("/api/sales/leads/" + lead + "/convert", Json.object())
                .expect(200)
                .json();
        contact = converted.path("contact").path("id").asText();
        account = converted.path("account").path("id").asText();
        // The company is no person, and keeps the name that the lead gave it.
        String opportunity = converted.path("opportunity").path("id").asText();
        if (!opportunity.isEmpty()) {
            api.patch("/api/sales/opportunities/" + opportunity, Json.object("name", "Deal"))
                    .expect(200);
        }
    }

    private void contact() {
        api.patch(
                        CONTACTS + "/" + contact,
                        Json.object(
                                "address",
                                Json.object(
                                        "street", canaries.word("street") + " 12",
                                        "city", canaries.word("city"),
                                        "state", canaries.word("state"),
                                        "postalCode", canaries.word("zip"),
                                        "country", canaries.word("country")),
                                "phoneNumbers",
                                List.of(Json.object("number", canaries.phone(), "type", "Mobile")),
                                "consents",
                                List.of(Json.object(
                                        "purpose", "News", "status", "Granted", "source", canaries.word("source"))),
                                "externalId",
                                canaries.word("key") + "7",
                                "description",
                                canaries.word("about") + " \"quoted\"\nand more",
                                "leadSource",
                                "Conference",
                                "custom",
                                Json.object(
                                        "passport",
                                        canaries.word("passport") + "42",
                                        "formerName",
                                        canaries.word("former"),
                                        "shoeSize",
                                        43)))
                .expect(200);
        api.patch(CONTACTS + "/" + contact, Json.object("lastName", married)).expect(200);
        api.delete("/api/metadata/types/contact/fields/formerName").expect(204);
    }

    private void cases() {
        support = api.post(
                        "/api/support/cases",
                        Json.object(
                                "subject",
                                canaries.word("trouble"),
                                "description",
                                canaries.word("story"),
                                "contact",
                                contact,
                                "account",
                                account,
                                "priority",
                                "High"))
                .expect(201)
                .id();
        Multipart.upload(
                        api,
                        "/api/support/cases/" + support + "/files",
                        canaries.word("file") + ".txt",
                        canaries.word("content"))
                .expect(201);
        api.patch("/api/support/cases/" + support, Json.object("status", "Closed"))
                .expect(200);
        api.post(
                "/api/support/cases/" + support + "/rate",
                Json.object("rating", 5, "comment", canaries.word("praise")));
    }

    private void activities() {
        Object parent = Json.object("type", "contact", "id", contact);
        for (String type : List.of("tasks", "meetings", "calls", "emails", "notes")) {
            java.util.Map<String, Object> values = new java.util.LinkedHashMap<>(
                    Json.object("subject", canaries.word(type), "description", canaries.word(type), "parent", parent));
            switch (type) {
                case "meetings" -> {
                    values.put("dateStart", "2026-01-01T10:00:00Z");
                    values.put("location", canaries.word("place"));
                }
                case "calls" -> values.put("phoneNumber", canaries.phone());
                case "emails" -> {
                    values.put("from", email);
                    values.put("to", List.of(Json.object("address", canaries.email("to"))));
                    values.put("cc", List.of(Json.object("address", canaries.email("cc"))));
                    values.put("messageId", canaries.word("message"));
                }
                default -> {
                    // No more fields of its own.
                }
            }
            api.post("/api/activities/" + type, values).expect(201);
        }
    }

    private void mentions() {
        meeting = api.post(
                        "/api/activities/meetings",
                        Json.object(
                                "subject",
                                "Prices, with " + married,
                                "description",
                                first + " " + married + " wants " + email + " on the list",
                                "dateStart",
                                "2026-02-01T10:00:00Z",
                                "parent",
                                Json.object("type", "account", "id", account),
                                "attendees",
                                List.of(Json.object("attendee", Json.object("type", "contact", "id", contact)))))
                .expect(201)
                .id();
        api.post(
                        "/api/customers/accounts",
                        Json.object("name", "Somebody else", "description", "Ask " + first + " " + last + ", " + email))
                .expect(201);
        api.post(
                "/api/views",
                Json.object("type", "contact", "name", "Mine", "filter", "emailAddresses.address==" + email));
    }

    private void loyalty() {
        card = api.post(
                        "/api/plugins/loyalty/cards",
                        Json.object(
                                "number",
                                canaries.word("card").toUpperCase(),
                                "account",
                                account,
                                "holder",
                                contact,
                                "engraving",
                                canaries.word("engraved")))
                .expect(201)
                .id();
    }

    private void imported() {
        String csv = "externalId,firstName,lastName,title\n"
                + api.get(CONTACTS + "/" + contact).at("/externalId") + "," + first + "," + married + ","
                + canaries.word("promoted") + "\n";
        finished(api.upload(
                CONTACTS + "/import",
                first + " " + last + ".csv",
                csv.getBytes(StandardCharsets.UTF_8),
                "{\"key\":\"externalId\"}"));
    }

    private void refused() {
        String csv = "firstName,lastName,emailAddresses\n" + first + "," + married + "," + email + " x\n,,\n";
        finished(api.upload(CONTACTS + "/import", "r.csv", csv.getBytes(StandardCharsets.UTF_8), null));
    }

    private void finished(org.mortise.testkit.server.Answer started) {
        if (started.status() >= 300) {
            // What the file is refused for is told to who sent it, and nothing of it is kept.
            return;
        }
        String id = started.json().path("id").asText();
        Await.until(
                "the import is over",
                LIMIT,
                () -> List.of("COMPLETED", "FAILED")
                        .contains(api.get("/api/imports/" + id).at("/status")));
    }

    private void merge() {
        merged = api.post(
                        CONTACTS,
                        Json.object(
                                "firstName",
                                first,
                                "lastName",
                                canaries.word("double"),
                                "emailAddresses",
                                List.of(Json.object("address", canaries.email("double")))))
                .expect(201)
                .id();
        api.post(
                        "/api/duplicates/merges",
                        Json.object(
                                "type",
                                "contact",
                                "survivor",
                                contact,
                                "merged",
                                merged,
                                "choose",
                                Json.object("emailAddresses", "survivor")))
                .expect(201);
    }
}
