package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;

/** A lead becomes account, contact and opportunity in one transaction over two modules, or stays a lead. */
public class LeadConversionIT extends ServerTest {

    private static final String LEADS = "/api/sales/leads";

    @Test
    public void makesAccountContactAndOpportunity() {
        String lead = lead();
        JsonNode converted = convert(lead, null).expect(200).json();
        JsonNode account = read("/api/customers/accounts", converted.path("account"));
        JsonNode contact = read("/api/customers/contacts", converted.path("contact"));
        JsonNode opportunity = read("/api/sales/opportunities", converted.path("opportunity"));
        assertEquals(marker, account.path("name").asText());
        assertEquals("Lovelace", contact.path("lastName").asText());
        assertEquals(
                account.path("id"),
                contact.path("accounts").path(0).path("account").path("id"));
        assertEquals(
                "ada@example.com",
                contact.path("emailAddresses").path(0).path("address").asText());
        assertEquals(account.path("id"), opportunity.path("account").path("id"));
        assertEquals("1200.00", opportunity.path("amount").path("amount").asText());

        JsonNode after = api().get(LEADS + "/" + lead).json();
        assertEquals("Converted", after.path("status").asText());
        assertEquals(account.path("id"), after.path("createdAccount").path("id"));
        assertFalse(after.path("convertedAt").isNull());
    }

    @Test
    public void nothingIsLeftOfAConversionThatFails() {
        String lead = lead();
        // The account and the contact are made before the opportunity is refused.
        for (Object body : List.of(
                Json.object("stage", "No such stage"),
                Json.object("pipeline", UUID.randomUUID().toString()),
                Json.object("amount", Json.money("1", "nonsense")),
                Json.object("owner", UUID.randomUUID().toString()))) {
            Answer refused = convert(lead, body);
            assertEquals(refused.toString(), 422, refused.status());
            assertNothingLeft(lead);
        }
        convert(lead, Json.object("accountName", "")).expectProblem(422);
        convert(lead, "{").expectProblem(400);
        assertNothingLeft(lead);
        convert(lead, null).expect(200);
    }

    @Test
    public void aLeadIsConvertedOnce() {
        String lead = lead();
        convert(lead, null).expect(200);
        convert(lead, null).expectProblem(409);
        assertEquals(1, total(ACCOUNTS, "name==" + marker));
        convert(UUID.randomUUID().toString(), null).expectProblem(404);
        convert("nonsense", null).expectProblem(404);
    }

    @Test
    public void onlyItsConversionMakesALeadConverted() {
        String lead = lead();
        api().patch(LEADS + "/" + lead, Json.object("status", "Converted")).expectViolation("status");
        api().patch(LEADS + "/" + lead, Json.object("convertedAt", "2026-01-01T00:00:00Z"))
                .expectViolation("convertedAt");
    }

    @Test
    public void existingAccountIsTakenAndNoOpportunityMadeWhenNotWanted() {
        String account = account("there already").path("id").asText();
        JsonNode converted = convert(lead(), Json.object("account", account, "createOpportunity", false))
                .expect(200)
                .json();
        assertEquals(account, converted.path("account").path("id").asText());
        assertEquals(true, converted.path("opportunity").isNull());
        assertEquals(0, total(ACCOUNTS, "name==" + marker));
    }

    private String lead() {
        return create(
                        LEADS,
                        "firstName",
                        "Ada",
                        "lastName",
                        "Lovelace",
                        "accountName",
                        marker,
                        "emailAddress",
                        "ada@example.com",
                        "description",
                        marker,
                        "opportunityAmount",
                        Json.money("1200", "EUR"))
                .path("id")
                .asText();
    }

    private Answer convert(String lead, Object body) {
        return api().post(LEADS + "/" + lead + "/convert", body);
    }

    private JsonNode read(String collection, JsonNode reference) {
        return api().get(collection + "/" + reference.path("id").asText())
                .expect(200)
                .json();
    }

    private void assertNothingLeft(String lead) {
        assertEquals(0, total(ACCOUNTS, "name==" + marker));
        assertEquals("New", api().get(LEADS + "/" + lead).at("/status"));
        assertEquals(
                1,
                api().get(LEADS + "/" + lead + "/history").json().path("items").size());
    }
}
