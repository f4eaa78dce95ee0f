package org.mortise.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;

/** Who gets something by a target list. */
public class RecipientsIT extends ConsentTest {

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
}
