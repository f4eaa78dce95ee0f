package org.mortise.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.Answer;
import org.mortise.itests.harness.Api;
import org.mortise.itests.harness.Await;
import org.mortise.itests.harness.Json;
import org.mortise.itests.harness.ServerTest;

/** Consent by purpose with source, time and history: of contacts, leads and types of administrators. */
public class ConsentIT extends ServerTest {

    private static final String CONSENTS = "/api/consent/consents";
    private static final String LEADS = "/api/sales/leads";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String code = "news-" + Long.toString(System.nanoTime(), 36);
    private String purpose;

    @Before
    public void aPurpose() {
        purpose = create("/api/consent/purposes", "code", code, "name", "Newsletter", "validityMonths", 12)
                .path("id")
                .asText();
    }

    @Test
    public void theNewestCountsAndTheOlderOnesAreTheHistory() {
        String lead = lead();
        consent("lead", lead, "Refused", "at", "2024-01-01T00:00:00Z", "source", "fair");
        consent(
                "lead",
                lead,
                "Granted",
                "at",
                "2025-01-01T00:00:00Z",
                "source",
                "web form",
                "channel",
                "Web",
                "evidence",
                "box 3");
        consent("lead", lead, "Withdrawn", "at", "2025-06-01T00:00:00Z", "source", "phone");
        assertEquals("NONE", state("lead", lead, "2023-01-01T00:00:00Z"));
        assertEquals("REFUSED", state("lead", lead, "2024-06-01T00:00:00Z"));
        assertEquals("GRANTED", state("lead", lead, "2025-03-01T00:00:00Z"));
        assertEquals("WITHDRAWN", state("lead", lead, null));
        JsonNode history = history(lead);
        assertEquals(3, history.size());
        JsonNode granted = history.get(1);
        assertEquals("web form", granted.path("source").asText());
        assertEquals("2025-01-01T00:00:00Z", granted.path("at").asText());
        assertEquals(
                "valid as long as the purpose says",
                "2026-01-01T00:00:00Z",
                granted.path("validUntil").asText());
    }

    @Test
    public void aConsentExpires() {
        String lead = lead();
        consent("lead", lead, "Granted", "at", "2020-01-01T00:00:00Z");
        assertEquals("GRANTED", state("lead", lead, "2020-12-31T00:00:00Z"));
        assertEquals("EXPIRED", state("lead", lead, "2021-01-01T00:00:00Z"));
    }

    @Test
    public void consentsAreFollowedNeverEdited() {
        String id = consent("lead", lead(), "Granted").path("id").asText();
        api().patch(CONSENTS + "/" + id, Json.object("status", "Withdrawn")).expectViolation("status");
        api().patch(CONSENTS + "/" + id, Json.object("at", "2020-01-01T00:00:00Z"))
                .expectViolation("at");
        api().delete(CONSENTS + "/" + id).expectProblem(409);
        api().post(CONSENTS + "/" + id + "/purge", null).expectProblem(409);
        assertEquals("Granted", api().get(CONSENTS + "/" + id).expect(200).at("/status"));
    }

    @Test
    public void badConsentsAreRefusedWithTheField() {
        String lead = lead();
        refused(
                "at",
                "person",
                person("lead", lead),
                "purpose",
                purpose,
                "status",
                "Granted",
                "at",
                "2099-01-01T00:00:00Z");
        refused(
                "validUntil",
                "person",
                person("lead", lead),
                "purpose",
                purpose,
                "status",
                "Granted",
                "at",
                "2024-01-01T00:00:00Z",
                "validUntil",
                "2023-01-01T00:00:00Z");
        refused("status", "person", person("lead", lead), "purpose", purpose, "status", "Perhaps");
        refused("person", "purpose", purpose, "status", "Granted");
        refused(
                "person",
                "person",
                person("lead", UUID.randomUUID().toString()),
                "purpose",
                purpose,
                "status",
                "Granted");
        refused("person", "person", person("consentPurpose", purpose), "purpose", purpose, "status", "Granted");
        refused(
                "purpose",
                "person",
                person("lead", lead),
                "purpose",
                UUID.randomUUID().toString(),
                "status",
                "Granted");
        api().patch("/api/consent/purposes/" + purpose, Json.object("active", false))
                .expect(200);
        refused("purpose", "person", person("lead", lead), "purpose", purpose, "status", "Granted");
        assertEquals("PURPOSE_INACTIVE", state("lead", lead, null));
        api().get("/api/consent/persons/lead/" + lead + "?at=yesterday").expectProblem(400);
        api().get("/api/consent/persons/lead/" + UUID.randomUUID()).expectProblem(404);
        api().get("/api/consent/persons/nothing/" + lead).expectProblem(404);
    }

    @Test
    public void purposesAreForAdministrators() {
        Api other = user("Sales");
        other.post("/api/consent/purposes", Json.object("code", "x" + code, "name", "X"))
                .expectProblem(403);
        other.patch("/api/consent/purposes/" + purpose, Json.object("name", "X"))
                .expectProblem(403);
        api().post("/api/consent/purposes", Json.object("code", code.toUpperCase(), "name", "X"))
                .expectProblem(422);
        consent("lead", lead(), "Granted");
        api().patch("/api/consent/purposes/" + purpose, Json.object("code", "y" + code))
                .expectViolation("code");
        api().delete("/api/consent/purposes/" + purpose).expectProblem(422);
    }

    @Test
    public void aContactShowsWhatCountsAndTakesNewOnes() {
        String contact = create(
                        CONTACTS,
                        "lastName",
                        marker,
                        "consents",
                        List.of(Json.object("purpose", code, "status", "Granted", "source", "paper")))
                .path("id")
                .asText();
        Await.until("a consent was made of it", SOON, () -> history(contact).size() == 1);
        assertEquals("paper", history(contact).get(0).path("source").asText());
        assertEquals("GRANTED", state("contact", contact, null));
        long version =
                api().get(CONTACTS + "/" + contact).json().path("version").asLong();
        assertEquals("nothing to correct", 1, version);
        consent("contact", contact, "Withdrawn", "source", "phone");
        Await.until("the contact shows it", SOON, () -> "Withdrawn".equals(shown(contact)));
        // Who clears the list has recorded nothing: it shows again what counts.
        api().patch(CONTACTS + "/" + contact, Json.object("consents", List.of()))
                .expect(200);
        Await.until("the list is back", SOON, () -> "Withdrawn".equals(shown(contact)));
        assertEquals(2, history(contact).size());
    }

    @Test
    public void importsBringConsents() {
        byte[] csv = ("Last name,Consent\n" + marker + "," + code + "\n").getBytes(StandardCharsets.UTF_8);
        String unknown = "other-" + code;
        String contact = create(
                        CONTACTS,
                        "lastName",
                        marker + "x",
                        "externalId",
                        marker,
                        "consents",
                        List.of(Json.object("purpose", unknown, "status", "Granted")))
                .path("id")
                .asText();
        assertTrue(csv.length > 0);
        Await.until("the purpose is there", SOON, () -> history(contact).size() == 1);
        JsonNode made = api().get("/api/consent/purposes" + Api.query("filter", "code==" + unknown))
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertEquals(
                "not in use before somebody has looked",
                false,
                made.path("active").asBoolean());
    }

    @Test
    public void aConvertedLeadKeepsItsConsents() {
        String lead = lead();
        consent("lead", lead, "Refused", "at", "2024-01-01T00:00:00Z", "source", "fair");
        consent("lead", lead, "Granted", "at", "2026-01-01T00:00:00Z", "source", "web form");
        String contact = api().post(LEADS + "/" + lead + "/convert", Json.object("createOpportunity", false))
                .expect(200)
                .at("/contact/id");
        JsonNode history = history(contact);
        assertEquals(2, history.size());
        assertEquals("2024-01-01T00:00:00Z", history.get(0).path("at").asText());
        assertEquals("web form", history.get(1).path("source").asText());
        assertEquals("GRANTED", state("contact", contact, "2026-02-01T00:00:00Z"));
        Await.until("the contact shows it", SOON, () -> "Granted".equals(shown(contact)));
    }

    @Test
    public void aMergeKeepsBothHistories() {
        String one = create(CONTACTS, "lastName", marker).path("id").asText();
        String other = create(CONTACTS, "lastName", marker).path("id").asText();
        consent("contact", one, "Granted", "at", "2024-01-01T00:00:00Z");
        consent("contact", other, "Withdrawn", "at", "2025-01-01T00:00:00Z");
        // Who merges need not see consents, and they come along all the same.
        Api clerk =
                user(Map.of("contact", Json.object("create", "all", "read", "all", "edit", "all", "delete", "all")));
        clerk.post("/api/duplicates/merges", Json.object("type", "contact", "survivor", one, "merged", other))
                .expect(201);
        assertEquals(2, history(one).size());
        assertEquals("WITHDRAWN", state("contact", one, null));
        Await.until("the survivor shows it", SOON, () -> "Withdrawn".equals(shown(one)));
    }

    @Test
    public void anAdministratorsOwnTypeHasConsentsToo() {
        String type = "p" + Long.toString(System.nanoTime(), 36);
        api().post(
                        "/api/metadata/types",
                        Json.object(
                                "name",
                                type,
                                "collection",
                                type + "s",
                                "nameFields",
                                List.of("name"),
                                "fields",
                                List.of(Json.object("name", "name", "type", "text"))))
                .expect(201);
        String patient =
                create("/api/custom/" + type + "s", "name", "Pat").path("id").asText();
        consent(type, patient, "Granted");
        assertEquals("GRANTED", state(type, patient, null));
        api().delete("/api/custom/" + type + "s/" + patient).expect(204);
        api().post("/api/custom/" + type + "s/" + patient + "/purge", null).expect(204);
        Await.until(
                "the consents go with the person", SOON, () -> history(patient).size() == 0);
        api().delete("/api/metadata/types/" + type).expect(204);
    }

    /** What a list or a campaign asks for leaves members out, and the answer says how many and why. */
    @Test
    public void recipientsHaveConsented() {
        String other = create("/api/consent/purposes", "code", "b" + code, "name", "B")
                .path("id")
                .asText();
        String list = create("/api/marketing/target-lists", "name", marker, "consentPurpose", purpose)
                .path("id")
                .asText();
        String granted = person("granted@example.com", false);
        member(list, granted, "Granted");
        member(list, person("withdrawn@example.com", false), "Withdrawn");
        member(list, person("refused@example.com", false), "Refused");
        member(list, person("nothing@example.com", false), null);
        member(list, person("optout@example.com", true), "Granted");
        member(
                list,
                create(CONTACTS, "lastName", marker, "doNotCall", true)
                        .path("id")
                        .asText(),
                "Granted");
        String href = "/api/marketing/target-lists/" + list + "/recipients";
        JsonNode answer = api().get(href).expect(200).json();
        assertEquals(answer.toString(), 6, answer.path("members").asInt());
        assertEquals(1, answer.path("included").asInt());
        assertEquals("granted@example.com", answer.at("/items/0/address").asText());
        for (String reason : List.of("consentWithdrawn", "consentRefused", "noConsent", "optedOut", "noAddress")) {
            assertEquals(reason, 1, answer.at("/reasons/" + reason).asInt());
        }
        assertEquals(
                1,
                api().get(href + "?channel=phone")
                        .expect(200)
                        .json()
                        .at("/reasons/doNotCall")
                        .asInt());
        String campaign = create("/api/marketing/campaigns", "name", marker, "type", "Email", "consentPurpose", other)
                .path("id")
                .asText();
        assertEquals(
                "both have to be granted",
                0,
                api().get(href + "?campaign=" + campaign)
                        .expect(200)
                        .json()
                        .path("included")
                        .asInt());
        Answer csv = api().get(href + "?format=csv").expect(200);
        assertTrue(csv.text().contains("granted@example.com") && !csv.text().contains("withdrawn"));
        assertEquals("5", csv.header("Mortise-Left-Out"));
        JsonNode told = api().get("/api/audit?action=export&subject=" + list)
                .expect(200)
                .json();
        assertEquals("5", told.at("/items/0/details/leftOut").asText());
        api().get(href + "?channel=pigeon").expectProblem(400);
        api().get(href + "?format=pdf").expectProblem(400);
        api().get(href + "?campaign=" + UUID.randomUUID()).expectProblem(404);
        api().get("/api/marketing/target-lists/" + UUID.randomUUID() + "/recipients")
                .expectProblem(404);
    }

    private String person(String email, boolean optOut) {
        return create(
                        CONTACTS,
                        "lastName",
                        marker,
                        "emailAddresses",
                        List.of(Json.object("address", email, "optOut", optOut)))
                .path("id")
                .asText();
    }

    private void member(String list, String contact, String status) {
        create("/api/marketing/target-list-members", "targetList", list, "contact", contact);
        if (status != null) {
            consent("contact", contact, status);
        }
    }

    @Test
    public void rolesDecideWhoReadsConsents() {
        String lead = lead();
        consent("lead", lead, "Granted");
        Api blind = user(Map.of("lead", Json.object("read", "all")));
        blind.get(CONSENTS).expectProblem(404);
        assertEquals(
                0,
                blind.get("/api/consent/persons/lead/" + lead).status() == 404
                        ? 0
                        : blind.get("/api/consent/persons/lead/" + lead)
                                .json()
                                .path("items")
                                .size());
    }

    private String lead() {
        return create(LEADS, "lastName", marker, "accountName", marker)
                .path("id")
                .asText();
    }

    private static Map<String, Object> person(String type, String id) {
        return Json.object("type", type, "id", id);
    }

    private JsonNode consent(String type, String id, String status, Object... more) {
        Map<String, Object> body = Json.object(more);
        body.put("person", person(type, id));
        body.put("purpose", purpose);
        body.put("status", status);
        return api().post(CONSENTS, body).expect(201).json();
    }

    private void refused(String field, Object... body) {
        api().post(CONSENTS, Json.object(body)).expectViolation(field);
    }

    private JsonNode history(String person) {
        return api().get(CONSENTS + Api.query("filter", "person==" + person, "sort", "at"))
                .expect(200)
                .json()
                .path("items");
    }

    private String state(String type, String id, String at) {
        JsonNode items = api().get("/api/consent/persons/" + type + "/" + id + (at == null ? "" : "?at=" + at))
                .expect(200)
                .json()
                .path("items");
        return Json.stream(items)
                .filter(item -> item.path("purpose").asText().equals(code))
                .map(item -> item.path("state").asText())
                .findFirst()
                .orElse("");
    }

    private String shown(String contact) {
        return api().get(CONTACTS + "/" + contact).expect(200).at("/consents/0/status");
    }

    private Api user(Map<String, ?> types) {
        String role = api().post("/api/roles", Json.object("name", "r" + UUID.randomUUID(), "types", types))
                .expect(201)
                .id();
        return signedIn(role);
    }

    private Api user(String role) {
        JsonNode roles = api().get("/api/roles").expect(200).json().path("items");
        return signedIn(Json.stream(roles)
                .filter(each -> each.path("name").asText().equals(role))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow());
    }

    private Api signedIn(String role) {
        String name = "u" + Long.toString(System.nanoTime(), 36);
        String id = create("/api/admin/users", "username", name, "canSignIn", true, "roles", List.of(role))
                .path("id")
                .asText();
        api().post("/api/admin/users/" + id + "/password", Json.object("newPassword", "Correct-horse-9-battery"))
                .expect(204);
        return Api.anonymous(api().url()).signIn(name, "Correct-horse-9-battery");
    }
}
