package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** The sample that assigns customers to territories: fields and rules for the types of another module. */
public class TerritoryIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TERRITORIES = "/api/plugins/territory/territories";
    private static final String ACCOUNTS = "/api/customers/accounts";
    private static final String CONTACTS = "/api/customers/contacts";

    @Before
    public void install() {
        assertEquals(
                "ACTIVE",
                new PluginAdmin(api(), "territory")
                        .install(Settings.territory())
                        .path("state")
                        .asText());
    }

    @After
    public void remove() {
        api().delete("/api/admin/plugins/territory");
        api().post("/api/admin/plugins/territory/exports", null).expect(201);
        api().delete("/api/admin/plugins/territory?purge=true&confirm=territory")
                .expect(204);
        Await.until("it is away", LIMIT, () -> api().get(TERRITORIES).status() == 404);
    }

    @Test
    public void customersGetTheirTerritoryAndItsOwner() {
        String user = api().get("/api/auth/me").expect(200).at("/id");
        String nordic = create(TERRITORIES, "name", "Nordic", "countries", "SE,NO", "assignee", user)
                .path("id")
                .asText();
        String alps = create(TERRITORIES, "name", "Alps", "countries", "AT,CH")
                .path("id")
                .asText();
        JsonNode account = create(ACCOUNTS, "name", marker, "billingAddress", country("se"));
        assertEquals(nordic, territory(account));
        assertEquals(user, account.at("/owner/id").asText());
        JsonNode contact = create(CONTACTS, "lastName", marker, "address", country("NO"));
        assertEquals(nordic, territory(contact));

        String path = ACCOUNTS + "/" + account.path("id").asText();
        assertEquals(
                "it moves with the address",
                alps,
                territory(api().patch(path, Json.object("billingAddress", country("CH")))
                        .expect(200)
                        .json()));
        assertEquals("", territory(create(ACCOUNTS, "name", marker, "billingAddress", country("Utopia"))));
        assertEquals(1, total(ACCOUNTS, "custom.territory.name==Alps;name==" + marker));
    }

    @Test
    public void aTerritoryIsSuggestedByThePhoneNumber() {
        String alps = create(TERRITORIES, "name", "Alps", "countries", "AT,CH")
                .path("id")
                .asText();
        String account = ACCOUNTS + "/"
                + create(ACCOUNTS, "name", marker, "phoneNumber", "+41 44 1234")
                        .path("id")
                        .asText();
        JsonNode suggestion =
                api().get(account + "/suggestions").expect(200).json().at("/items/0");
        assertEquals("territory", suggestion.path("field").asText());
        assertEquals(alps, suggestion.at("/values/0/value/id").asText());
        assertEquals("Alps", suggestion.at("/values/0/value/name").asText());
        assertEquals(0.8, suggestion.at("/values/0/probability").asDouble(), 0);
        JsonNode taken = api().patch(
                        account, Json.object("custom", Json.object("territory", suggestion.at("/values/0/value"))))
                .expect(200)
                .json();
        assertEquals("what is suggested can be written as it is", alps, territory(taken));
        api().get(ACCOUNTS + "/00000000-0000-0000-0000-000000000000/suggestions")
                .expectProblem(404);
    }

    @Test
    public void aConditionTellsWhoIsInATerritory() {
        create(TERRITORIES, "name", "Nordic", "countries", "SE,NO");
        String account = create(ACCOUNTS, "name", marker, "billingAddress", country("SE"))
                .path("id")
                .asText();
        String test = "/api/automation/conditions/territory.in/test";
        for (Map.Entry<String, Boolean> each :
                Map.of("nordic", true, "Alps", false).entrySet()) {
            Map<String, Object> body =
                    Json.object("type", "account", "id", account, "parameters", Json.object("name", each.getKey()));
            assertEquals(
                    each.getValue(),
                    api().post(test, body).expect(200).json().path("result").asBoolean());
        }
        api().post(test, Json.object("type", "account", "id", account)).expectViolation("parameters.name");
        api().post(test, Json.object("type", "account", "id", "x")).expectViolation("id");
    }

    @Test
    public void whatContradictsIsRefused() {
        String nordic = create(TERRITORIES, "name", "Nordic", "countries", "SE,NO")
                .path("id")
                .asText();
        String twice = api().post(TERRITORIES, Json.object("name", "Baltic", "countries", "EE,SE"))
                .expectViolation("countries")
                .text();
        assertTrue(twice, twice.contains("SE belongs to Nordic already"));
        api().post(TERRITORIES, Json.object("name", "Baltic", "countries", "Estonia"))
                .expectViolation("countries");
        String wrong = api().post(
                        CONTACTS,
                        Json.object(
                                "lastName",
                                marker,
                                "address",
                                country("AT"),
                                "custom",
                                Json.object("territory", nordic)))
                .expectViolation("territory")
                .text();
        assertTrue(wrong, wrong.contains("SE,NO and not AT"));
        assertEquals(0, total(CONTACTS, "lastName==" + marker));
        api().patch(TERRITORIES + "/" + nordic, Json.object("countries", "SE,NO,DK"))
                .expect(200);
    }

    private static Map<String, Object> country(String country) {
        return Json.object("country", country);
    }

    private static String territory(JsonNode customer) {
        return customer.at("/custom/territory/id").asText();
    }
}
