package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Questions that go over to the records of other modules: sales asks customers and core. */
public class RelatedIT extends ServerTest {

    private String group;
    private String retail;

    @Before
    public void twoAccountsWithOpportunities() {
        group = account("group").path("id").asText();
        retail = account("retail", "parentAccount", group, "sicCode", "5411", "type", "Customer")
                .path("id")
                .asText();
        String energy = account("energy", "sicCode", "4911").path("id").asText();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        opportunity("a", retail, "10", today);
        opportunity("b", retail, "30", today.minusYears(2));
        opportunity("c", energy, "20", today.plusDays(1));
        opportunity("d", null, "40", today);
        create(CONTACTS, "lastName", marker, "accounts", List.of(Json.object("account", retail, "role", "Influencer")));
    }

    private void opportunity(String name, String account, String amount, LocalDate closeDate) {
        Map<String, Object> body = Json.object(
                "name", name, "stage", "Prospecting", "nextStep", marker, "amount", Json.money(amount, "EUR"));
        body.put("closeDate", closeDate.toString());
        body.put("account", account);
        api().post(OPPORTUNITIES, body).expect(201);
    }

    @Test
    public void filters() {
        assertEquals("ab", found("account.sicCode==5411"));
        assertEquals("cd", found("account.sicCode!=5411"));
        assertEquals("ab", found("account.parentAccount.name==group"));
        assertEquals("ab", found("account.name=contains=ETAI;account.type==Customer"));
        assertEquals("d", found("account.name=null=true"));
        assertEquals("abcd", found("account.owner.username=null=true,amount=gt=0"));
        JsonNode contacts = api().get(CONTACTS
                        + Api.query(
                                "filter", "lastName==" + marker + ";accounts.account.sicCode==5411", "total", "true"))
                .expect(200)
                .json();
        assertEquals("over a list", 1, contacts.path("total").asInt());
        api().get(OPPORTUNITIES + "?filter=account.nothing==1").expectProblem(400);
    }

    @Test
    public void customFieldsOnTheOtherSide() {
        api().post(
                        "/api/metadata/types/account/fields",
                        Json.object("name", "segmentR", "type", "text", "label", "Segment"))
                .expect(201);
        try {
            api().patch(ACCOUNTS + "/" + retail, Json.object("custom", Json.object("segmentR", "gold")))
                    .expect(200);
            assertEquals("ab", found("account.custom.segmentR==gold"));
            assertEquals("abcd", found(null, "account.custom.segmentR,name"));
        } finally {
            api().delete("/api/metadata/types/account/fields/segmentR").expect(204);
        }
        api().get(OPPORTUNITIES + "?filter=account.custom.segmentR==gold").expectProblem(400);
    }

    @Test
    public void deletedRecordsAreNotFollowed() {
        api().delete(ACCOUNTS + "/" + retail).expect(204);
        assertEquals("", found("account.sicCode==5411"));
        api().post(ACCOUNTS + "/" + retail + "/restore", null).expect(200);
        assertEquals("ab", found("account.sicCode==5411"));
    }

    @Test
    public void datesThatAWordNames() {
        assertEquals("ad", found("closeDate=within=today"));
        assertEquals("c", found("closeDate==tomorrow"));
        assertEquals("bc", found("closeDate!=today"));
        assertEquals("b", found("closeDate=lt=today"));
        assertEquals("abcd", found("createdAt=within=last7Days"));
        Answer answer =
                api().get(OPPORTUNITIES + "?filter=closeDate=within=soon").expectProblem(400);
        assertTrue(
                answer.text(),
                answer.text().contains("closeDate") && answer.text().contains("yesterday"));
    }

    @Test
    public void sortOrdersAndPages() {
        assertEquals("cbad", found(null, "account.name,-amount"));
        assertEquals("dabc", found(null, "-account.name,amount"));
        assertEquals("abcd", found(null, "account.parentAccount.name,amount"));
    }

    @Test
    public void groups() {
        JsonNode groups = api().get(OPPORTUNITIES
                        + "/aggregate"
                        + Api.query(
                                "filter",
                                "nextStep==" + marker,
                                "group",
                                "account.name,stage",
                                "sum",
                                "amount",
                                "count",
                                "id"))
                .expect(200)
                .json()
                .path("groups");
        List<String> lines = Json.stream(groups)
                .map(each -> each.path("account.name").asText() + " "
                        + each.path("sum").path("amount").path("amount").asText() + " "
                        + each.path("count").asText())
                .toList();
        assertEquals(List.of("energy 20.00 1", "retail 40.00 2", "null 40.00 1"), lines);
    }

    @Test
    public void expansionOverSeveralSteps() {
        JsonNode item = api().get(OPPORTUNITIES
                        + Api.query(
                                "filter",
                                "nextStep==" + marker + ";name==a",
                                "fields",
                                "name",
                                "expand",
                                "account,account.parentAccount,owner"))
                .expect(200)
                .json()
                .path("items")
                .path(0);
        JsonNode account = item.path("account").path("record");
        assertEquals("5411", account.path("sicCode").asText());
        assertEquals(
                "group",
                account.path("parentAccount").path("record").path("name").asText());
        assertTrue("only what was asked for", !item.has("amount"));
        for (String expand : List.of(
                "account.name",
                "account.nothing",
                "a,b,c,d,e,f,g,h,i,j,k",
                "account.parentAccount" + ".parentAccount.parentAccount.parentAccount")) {
            api().get(OPPORTUNITIES + "?expand=" + expand).expectProblem(400);
        }
    }

    private String found(String filter) {
        return found(filter, "name");
    }

    /** In pages of one, so that every cursor is put to the test. */
    private String found(String filter, String sort) {
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            String own = "nextStep==" + marker + (filter == null ? "" : ";(" + filter + ")");
            JsonNode page = api().get(OPPORTUNITIES + Api.query("filter", own, "sort", sort, "limit", "1") + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> names.add(item.path("name").asText()));
            JsonNode next = page.path("nextCursor");
            cursor = next.isNull()
                    ? null
                    : "&" + Api.query("cursor", next.asText()).substring(1);
        }
        return String.join("", names);
    }
}
