package org.mortise.sales.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;

/** Invents opportunities of the last two years: what should be decided by now is, the rest is under way. */
final class DemoOpportunities {

    private static final int DAYS_BACK = 730;
    private static final double OVERDUE = 0.06;
    private static final double WIN_RATE = 0.6;
    private static final List<String> OPEN_STAGES = List.of("Prospecting", "Qualification", "Proposal", "Negotiation");
    private static final List<String> LOST_REASONS =
            List.of("Price", "Competitor", "No budget", "No decision", "Missing feature");
    private static final List<String> NEXT_STEPS =
            List.of("Call back", "Send the offer", "Arrange a visit", "Clear the open questions", "Ask for references");
    private static final List<String> SOURCES =
            List.of("Existing Customer", "Web Site", "Trade Show", "Partner", "Campaign", "Word of Mouth");

    private final Picker picker;
    private final LocalDate today;
    private final List<RecordData> accounts;
    private final Map<UUID, List<Reference>> contacts;
    private final List<RecordData> products;
    private final List<Reference> owners;

    /** @param contacts by account */
    DemoOpportunities(
            Picker picker,
            LocalDate today,
            List<RecordData> accounts,
            Map<UUID, List<Reference>> contacts,
            List<RecordData> products,
            List<Reference> owners) {
        this.picker = picker;
        this.today = today;
        this.accounts = accounts;
        this.contacts = contacts;
        this.products = products;
        this.owners = owners;
    }

    List<Map<String, Object>> invent(int count) {
        List<Map<String, Object>> opportunities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            opportunities.add(opportunity(i));
        }
        return opportunities;
    }

    private Map<String, Object> opportunity(int index) {
        RecordData product = picker.one(products);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SystemFields.EXTERNAL_ID, "demo-opportunity-" + (index + 1));
        values.put("name", product.text("name"));
        values.put("product", product.reference());
        values.put("amount", amount(product.money("listPrice")));
        values.put("type", picker.chance(0.4) ? "Existing Business" : "New Business");
        values.put("leadSource", picker.one(SOURCES));
        // A demo of sales alone has no accounts to sell to; its opportunities go without.
        if (!accounts.isEmpty()) {
            sellTo(values, picker.one(accounts));
        }
        if (!owners.isEmpty()) {
            values.put("owner", picker.one(owners));
        }
        putState(values);
        return values;
    }

    private void sellTo(Map<String, Object> values, RecordData account) {
        values.put("name", account.text("name") + ": " + values.get("name"));
        values.put("account", account.reference());
        List<Reference> people = contacts.getOrDefault(account.id(), List.of());
        if (!people.isEmpty()) {
            values.put(
                    "contacts",
                    List.of(Map.of("contact", picker.one(people), "role", "Decision Maker", "primary", true)));
        }
    }

    private Money amount(Money listPrice) {
        BigDecimal discount = BigDecimal.valueOf(picker.between(80, 100), 2);
        BigDecimal pieces = BigDecimal.valueOf(picker.between(1, 5));
        return new Money(
                listPrice.amount().multiply(pieces).multiply(discount).setScale(2, RoundingMode.HALF_UP),
                listPrice.currency());
    }

    private void putState(Map<String, Object> values) {
        LocalDate start = today.minusDays(picker.between(0, DAYS_BACK));
        LocalDate close = start.plusDays(picker.between(14, 150));
        values.put("startDate", start);
        values.put("closeDate", close);
        if (close.isBefore(today) && !picker.chance(OVERDUE)) {
            boolean won = picker.chance(WIN_RATE);
            values.put("stage", won ? "Closed Won" : "Closed Lost");
            if (!won) {
                values.put("lostReason", picker.one(LOST_REASONS));
            }
        } else {
            values.put("stage", picker.one(OPEN_STAGES));
            values.put("nextStep", picker.one(NEXT_STEPS));
        }
    }
}
