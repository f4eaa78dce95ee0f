package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Json;

/** Every operator of the filter language, on every kind of field. */
public class FilterIT extends ServerTest {

    private String alphaId;

    @Before
    public void threeAccounts() {
        JsonNode alpha = account(
                "Alpha",
                "numberOfEmployees",
                10,
                "annualRevenue",
                Json.money("1000.50", "EUR"),
                "type",
                "Customer",
                "billingAddress",
                Json.object("city", "Bonn"));
        alphaId = alpha.path("id").asText();
        account(
                "Beta",
                "numberOfEmployees",
                20,
                "annualRevenue",
                Json.money("2000", "USD"),
                "type",
                "Partner",
                "parentAccount",
                alphaId);
        account("Gamma (100% \"quoted\"), semi;colon", "sicCode", "a_b");
    }

    @Test
    public void equalAndNotEqual() {
        assertFound("name==Alpha", "Alpha");
        assertFound("name!=Alpha", "Beta", "Gamma");
        assertFound("type==Customer", "Alpha");
        assertFound("type!=Customer", "Beta", "Gamma");
        assertFound("numberOfEmployees==20", "Beta");
        assertFound("id==" + alphaId, "Alpha");
        assertFound("parentAccount==" + alphaId, "Beta");
        assertFound("annualRevenue==2000", "Beta");
        assertFound("annualRevenue.currency==EUR", "Alpha");
        assertFound("billingAddress.city==Bonn", "Alpha");
    }

    @Test
    public void order() {
        assertFound("numberOfEmployees=gt=10", "Beta");
        assertFound("numberOfEmployees=ge=10", "Alpha", "Beta");
        assertFound("numberOfEmployees=lt=20", "Alpha");
        assertFound("numberOfEmployees=le=20", "Alpha", "Beta");
        assertFound("numberOfEmployees>10", "Beta");
        assertFound("numberOfEmployees<=10", "Alpha");
        assertFound("annualRevenue=gt=1000.49;annualRevenue=lt=1000.51", "Alpha");
        assertFound("createdAt=gt=2020-01-01T00:00:00Z", "Alpha", "Beta", "Gamma");
        assertFound("createdAt=lt=2020-01-01T00:00:00Z");
    }

    @Test
    public void lists() {
        assertFound("name=in=(Alpha,Beta,Delta)", "Alpha", "Beta");
        assertFound("name=out=(Alpha,Beta)", "Gamma");
        assertFound("type=out=(Customer)", "Beta", "Gamma");
        assertFound("numberOfEmployees=in=(10,30)", "Alpha");
    }

    @Test
    public void wildcards() {
        assertFound("name==Al*", "Alpha");
        assertFound("name==*eta", "Beta");
        assertFound("name==*a*", "Alpha", "Beta", "Gamma");
        assertFound("name!=*eta", "Alpha", "Gamma");
        // In any letter case, and the special characters of SQL are ordinary ones.
        assertFound("name==al*", "Alpha");
        assertFound("name=='*100%*'", "Gamma");
        assertFound("name=='*1_0%*'");
        assertFound("sicCode==a_*", "Gamma");
    }

    @Test
    public void nullness() {
        assertFound("numberOfEmployees=null=true", "Gamma");
        assertFound("numberOfEmployees=null=false", "Alpha", "Beta");
        assertFound("annualRevenue=null=true", "Gamma");
        assertFound("parentAccount=null=false", "Beta");
        assertFound("teams=null=true", "Alpha", "Beta", "Gamma");
    }

    @Test
    public void andOrAndBrackets() {
        assertFound("name==Alpha,name==Beta", "Alpha", "Beta");
        assertFound("name==Alpha;type==Partner");
        assertFound("(name==Alpha,name==Beta);numberOfEmployees=gt=15", "Beta");
        assertFound("name==Alpha or name==Gamma*", "Alpha", "Gamma");
        assertFound("name==A* and type==Customer", "Alpha");
    }

    @Test
    public void quotesInValues() {
        assertFound("name=='Gamma (100% \"quoted\"), semi;colon'", "Gamma");
        assertFound("name==\"Gamma (100% \\\"quoted\\\"), semi;colon\"", "Gamma");
        assertFound("name=='x\\' or \\'1\\'==\\'1'");
    }

    private void assertFound(String filter, String... names) {
        List<String> found =
                names(filter).stream().map(name -> name.split(" ")[0]).toList();
        assertEquals(filter, new TreeSet<>(List.of(names)), new TreeSet<>(found));
    }
}
