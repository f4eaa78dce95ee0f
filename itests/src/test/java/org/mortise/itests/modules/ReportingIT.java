package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Reports, and what they say when a module that they read is not there. */
public class ReportingIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    public void everyReportAnswers() {
        JsonNode reports = api().get("/api/reporting").expect(200).json().path("items");
        assertTrue(reports.toString(), reports.size() >= 6);
        for (JsonNode report : reports) {
            assertTrue(report.toString(), report.path("available").asBoolean());
            JsonNode answer =
                    api().get(report.path("href").asText()).expect(200).json();
            assertTrue(answer.toString(), answer.path("available").asBoolean());
            assertFalse(answer.toString(), answer.path("result").isNull());
        }
    }

    @Test
    public void weightedAmountIsAmountTimesProbability() {
        create(OPPORTUNITIES, "name", marker, "stage", "Proposal", "amount", Json.money("1000", "XTS"));
        JsonNode stages = api().get("/api/reporting/pipeline-by-stage")
                .expect(200)
                .json()
                .path("result")
                .path("stages");
        JsonNode proposal = Json.stream(stages)
                .filter(stage -> stage.path("stage").asText().equals("Proposal")
                        && stage.path("amount").path("currency").asText().equals("XTS"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(stages.toString()));
        double amount = proposal.path("amount").path("amount").asDouble();
        assertEquals(
                amount * 0.5, proposal.path("weightedAmount").path("amount").asDouble(), 0.005);
    }

    @Test
    public void lifetimeValueShowsItsThreeInputs() {
        String account = account("customer").path("id").asText();
        create(
                OPPORTUNITIES,
                "name",
                marker,
                "account",
                account,
                "stage",
                "Closed Won",
                "amount",
                Json.money("1000", "EUR"),
                "closeDate",
                "2026-01-01");
        JsonNode row = api().get("/api/reporting/clv")
                .expect(200)
                .json()
                .path("result")
                .path("currencies")
                .path(0);
        for (String input : List.of("averageCustomerLifetime", "averageRevenuePerCustomer", "customerValueScore")) {
            assertFalse(input + " in " + row, row.path(input).path("value").isMissingNode());
            assertFalse(
                    input + " in " + row,
                    row.path(input).path("definition").asText().isEmpty());
        }
    }

    @Test
    public void parametersThatCannotBeReadAreNamed() {
        api().get("/api/reporting/win-rate?from=soon").expectProblem(400);
        api().get("/api/reporting/sales-by-agent?year=20").expectProblem(400);
        api().get("/api/reporting/clv?customerValueScore=-1").expectProblem(422);
        api().get("/api/reporting/nothing").expectProblem(404);
    }

    @Test
    public void missingModuleIsNamedAndTheOthersGoOn() {
        api().post("/api/admin/plugins/marketing/disable", null).expect(200);
        try {
            JsonNode report = api().get("/api/reporting/campaigns").expect(200).json();
            assertFalse(report.toString(), report.path("available").asBoolean());
            assertEquals(Json.read("[\"marketing\"]"), report.path("missing"));
            assertTrue(report.path("result").isNull());
            assertTrue(api().get("/api/reporting/csat")
                    .expect(200)
                    .json()
                    .path("available")
                    .asBoolean());
            api().get("/api/marketing/campaigns").expectProblem(404);
        } finally {
            api().post("/api/admin/plugins/marketing/enable", null).expect(200);
        }
        Await.until(
                "campaigns are reported again",
                LIMIT,
                () -> api().get("/api/reporting/campaigns")
                        .json()
                        .path("available")
                        .asBoolean());
        api().get("/api/marketing/campaigns").expect(200);
    }
}
