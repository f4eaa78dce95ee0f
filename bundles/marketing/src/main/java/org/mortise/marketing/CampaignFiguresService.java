package org.mortise.marketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.marketing.CampaignCounts;
import org.mortise.api.marketing.CampaignFigures;
import org.mortise.api.marketing.CampaignResult;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Figures of the living campaigns, read through the platform's records. */
@Component
public final class CampaignFiguresService implements CampaignFigures {

    private static final int PAGE = 1000;
    private static final List<String> COUNTERS = List.of("impressions", "clicked", "converted");
    private static final List<String> FIELDS =
            List.of("name", "impressions", "clicked", "converted", "budget", "actualCost", "expectedRevenue");

    private final Records records;

    @Activate
    public CampaignFiguresService(@org.osgi.service.component.annotations.Reference Records records) {
        this.records = records;
    }

    @Override
    public CampaignCounts total() {
        List<Measure> sums =
                COUNTERS.stream().map(name -> new Measure(Function.SUM, name)).toList();
        List<Group> groups = records.aggregate(new Aggregation("campaign", null, List.of(), sums));
        if (groups.isEmpty()) {
            return new CampaignCounts(0, 0, 0);
        }
        Group all = groups.get(0);
        return new CampaignCounts(sum(all, "impressions"), sum(all, "clicked"), sum(all, "converted"));
    }

    @Override
    public List<CampaignResult> byCampaign() {
        List<CampaignResult> results = new ArrayList<>();
        Query query = Query.of("campaign").sort(List.of("name")).select(FIELDS).limit(PAGE);
        String cursor = null;
        do {
            Page page = records.query(query.cursor(cursor));
            page.items().forEach(campaign -> results.add(result(campaign)));
            cursor = page.nextCursor();
        } while (cursor != null);
        return results;
    }

    private static CampaignResult result(RecordData campaign) {
        Map<String, Long> counters = Counters.all(campaign);
        return new CampaignResult(
                new Reference("campaign", campaign.id(), campaign.text("name")),
                new CampaignCounts(counters.get("impressions"), counters.get("clicked"), counters.get("converted")),
                campaign.money("budget"),
                campaign.money("actualCost"),
                campaign.money("expectedRevenue"));
    }

    private static long sum(Group group, String counter) {
        Number sum = (Number) group.value(Function.SUM, counter);
        return sum == null ? 0 : sum.longValue();
    }
}
