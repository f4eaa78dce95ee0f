package org.mortise.itests.realinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** What the REST API says of the sales data. */
final class Figures {

    private static final String OPPORTUNITIES = "/api/sales/opportunities";

    private final Api api;

    Figures(Api api) {
        this.api = api;
    }

    long count(String collection, String... filter) {
        String query = filter.length == 0
                ? "?limit=1&total=true"
                : Api.query("limit", "1", "total", "true", "filter", filter[0]);
        return api.get(collection + query).expect(200).json().path("total").asLong();
    }

    long accounts() {
        return count("/api/customers/accounts");
    }

    long opportunities(String... filter) {
        return count(OPPORTUNITIES, filter);
    }

    /** Stage → number of opportunities. */
    Map<String, Long> stages() {
        Map<String, Long> stages = new TreeMap<>();
        for (JsonNode group : groups(Api.query("group", "stage", "count", "id"))) {
            stages.put(group.path("stage").asText(), group.path("count").asLong());
        }
        return stages;
    }

    /** In all. */
    BigDecimal won() {
        JsonNode groups = groups(Api.query("filter", "stage==\"Closed Won\"", "sum", "amount"));
        return amount(groups.path(0).path("sum").path("amount"));
    }

    /** What was won by close date, grouped as the expression says. */
    Map<String, BigDecimal> wonBy(String group) {
        Map<String, BigDecimal> won = new TreeMap<>();
        String query = Api.query("filter", "stage==\"Closed Won\"", "group", group, "sum", "amount");
        for (JsonNode each : groups(query)) {
            won.put(each.path(group).asText(), amount(each.path("sum").path("amount")));
        }
        return won;
    }

    JsonNode report(String name) {
        JsonNode report = api.get("/api/reporting/" + name).expect(200).json();
        if (!report.path("available").asBoolean()) {
            throw new AssertionError("The report is not available: " + report);
        }
        return report.path("result");
    }

    static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText()).stripTrailingZeros();
    }

    static BigDecimal dollars(long amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros();
    }

    private JsonNode groups(String query) {
        return api.get(OPPORTUNITIES + "/aggregate" + query).expect(200).json().path("groups");
    }

    /** The rows of the readings that an import records: column, from, to, rows. */
    static JsonNode change(JsonNode job, String from, String to) {
        return Json.stream(job.path("changes"))
                .filter(change -> change.path("from").asText().equals(from)
                        && change.path("to").asText().equals(to))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No record of reading " + from + " as " + to + " in " + job));
    }
}
