package org.mortise.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Consents follow the person: on the contact, by imports, conversions and merges, of types of administrators. */
public class ConsentHistoryIT extends ConsentTest {

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
}
