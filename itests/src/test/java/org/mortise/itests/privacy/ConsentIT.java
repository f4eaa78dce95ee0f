package org.mortise.itests.privacy;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.Test;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Consents are recorded, expire, and are never edited. */
public class ConsentIT extends ConsentTest {

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
}
