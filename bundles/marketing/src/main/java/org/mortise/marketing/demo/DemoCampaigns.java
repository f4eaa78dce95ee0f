package org.mortise.marketing.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.SystemFields;

/** Invents campaigns of a month each, the first one to come, the second under way, the others in the past. */
final class DemoCampaigns {

    private static final int DAYS = 30;
    private static final List<String> TYPES = List.of("Newsletter", "Email", "Web", "Event", "Mail", "Telesales");
    private static final List<String> THEMES =
            List.of("Spring blades", "Open workshop", "New lathe", "Safety first", "Tenon month", "Year-end service");

    private final Random random;
    private final LocalDate today;
    private final List<RecordData> lists;

    DemoCampaigns(Random random, LocalDate today, List<RecordData> lists) {
        this.random = random;
        this.today = today;
        this.lists = lists;
    }

    List<Map<String, Object>> invent(int count) {
        List<Map<String, Object>> campaigns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            campaigns.add(campaign(i));
        }
        return campaigns;
    }

    private Map<String, Object> campaign(int index) {
        LocalDate start = today.plusDays(DAYS / 2).minusDays((long) index * DAYS);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SystemFields.EXTERNAL_ID, "demo-campaign-" + (index + 1));
        values.put("name", THEMES.get(index % THEMES.size()) + " " + start.getYear() + "-" + (index + 1));
        values.put("type", TYPES.get(index % TYPES.size()));
        values.put("status", index == 0 ? "Planning" : index == 1 ? "Active" : "Complete");
        values.put("startDate", start);
        values.put("endDate", start.plusDays(DAYS - 1));
        long budget = (5 + random.nextInt(40)) * 100L;
        values.put("budget", eur(budget));
        values.put("expectedRevenue", eur(budget * (4 + random.nextInt(8))));
        values.put("targetLists", List.of(lists.get(index % lists.size()).reference()));
        if (index > 0) {
            values.put("actualCost", eur(budget * (70 + random.nextInt(50)) / 100));
            count(values);
        }
        return values;
    }

    /** Each step loses some of those before it. */
    private void count(Map<String, Object> values) {
        long sent = 500 + random.nextInt(4500);
        long bounced = sent * random.nextInt(5) / 100;
        long delivered = sent - bounced;
        long opened = delivered * (20 + random.nextInt(30)) / 100;
        long clicked = opened * (5 + random.nextInt(15)) / 100;
        values.put("impressions", delivered + random.nextInt(20_000));
        values.put("sent", sent);
        values.put("bounced", bounced);
        values.put("delivered", delivered);
        values.put("opened", opened);
        values.put("clicked", clicked);
        values.put("converted", clicked * (5 + random.nextInt(20)) / 100);
        values.put("optedOut", delivered * random.nextInt(2) / 100);
    }

    private static Money eur(long amount) {
        return new Money(BigDecimal.valueOf(amount), "EUR");
    }
}
