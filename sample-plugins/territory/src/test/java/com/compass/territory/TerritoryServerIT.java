package com.compass.territory;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.MortiseServer;

/** The vendor's own integration test: on a server, with what he is about to publish. */
public class TerritoryServerIT {

    private static final String TERRITORIES = "/api/plugins/territory/territories";

    @ClassRule
    @Rule
    public static final MortiseServer SERVER = MortiseServer.withThisPlugin();

    @Test
    public void aCustomerGetsTheTerritoryOfItsCountry() {
        Api api = SERVER.api();
        String nordic = api.post(TERRITORIES, Json.object("name", "Nordic", "countries", "SE,NO"))
                .expect(201)
                .id();
        Map<String, Object> account = Json.object("name", "Fika AB", "billingAddress", Json.object("country", "SE"));
        JsonNode created =
                api.post("/api/customers/accounts", account).expect(201).json();
        assertEquals(nordic, created.at("/custom/territory/id").asText());
    }

    @Test
    public void aCountryOfAnotherTerritoryIsRefused() {
        SERVER.api()
                .post(TERRITORIES, Json.object("name", "Alps", "countries", "AT,CH"))
                .expect(201);
        SERVER.api()
                .post(TERRITORIES, Json.object("name", "Danube", "countries", "AT,HU"))
                .expectViolation("countries");
    }
}
