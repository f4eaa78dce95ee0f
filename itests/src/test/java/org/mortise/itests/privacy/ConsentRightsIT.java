package org.mortise.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Who reads consents, and what repeats them. */
public class ConsentRightsIT extends ConsentTest {

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

    /** The list on a contact repeats consents: who may not read them there does not read them here. */
    @Test
    public void aContactsListIsForThoseWhoReadConsents() {
        String contact = create(CONTACTS, "lastName", marker).path("id").asText();
        consent("contact", contact, "Granted");
        Await.until("the list shows it", SOON, () -> shown(contact).equals("Granted"));
        Map<String, Object> all = Json.object("read", "all");
        String one = CONTACTS + "/" + contact;
        Api reader = user(Map.of("contact", all, "consent", all));
        assertEquals("Granted", reader.get(one).expect(200).at("/consents/0/status"));
        Api blind = user(Map.of("contact", all));
        Api half = user(Map.of("contact", all, "consent", Json.object("read", "all", "fields", Map.of("at", "none"))));
        for (Api caller : List.of(blind, half)) {
            assertFalse(caller.get(one).expect(200).json().has("consents"));
            assertFalse(caller.get(one + "/history").expect(200).text().contains("Granted"));
            String filter = "consents.%s==Granted";
            assertEquals(
                    "hidden is unknown",
                    caller.get(CONTACTS + Api.query("filter", String.format(filter, "nothing")))
                            .status(),
                    caller.get(CONTACTS + Api.query("filter", String.format(filter, "status")))
                            .status());
        }
    }
}
