package org.mortise.sales.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.sales.FakeRecords;

public class SalesDemoTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

    private final FakeRecords records = new FakeRecords();
    private UUID account;

    @Before
    public void customers() {
        account = records.put("account", Map.of("externalId", "demo-account-*", "name", "Acorn"));
        records.put(
                "contact",
                Map.of(
                        "externalId", "demo-contact-*",
                        "lastName", "Byron",
                        "accounts", List.of(Map.of("account", Reference.to("account", account)))));
        new SalesDemo().fill(new DemoRequest(records, new Random(7), TODAY, 1));
    }

    @Test
    public void thereIsSomethingInEveryStage() {
        List<RecordData> opportunities = records.all("opportunity");

        assertEquals(200, opportunities.size());
        assertEquals(
                6, opportunities.stream().map(o -> o.text("stage")).distinct().count());
        assertEquals(40, records.all("lead").size());
    }

    @Test
    public void nothingIsClosedInTheFutureAndNothingIsOlderThanTwoYears() {
        for (RecordData opportunity : records.all("opportunity")) {
            assertFalse(opportunity.date("startDate").isBefore(TODAY.minusDays(730)));
            if (opportunity.text("stage").startsWith("Closed")) {
                assertTrue(opportunity.date("closeDate").isBefore(TODAY));
            }
        }
    }

    @Test
    public void dealsAreMadeWithTheCustomersThatAreThere() {
        RecordData opportunity = records.all("opportunity").get(0);

        assertEquals(account, opportunity.reference("account").id());
        assertTrue(opportunity.text("name").startsWith("Acorn: "));
        assertEquals(1, opportunity.list("contacts").size());
    }
}
