package org.mortise.core.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what a rule would do now, and changes nothing. In the name of the caller, an administrator. */
@Component(service = Preview.class)
public final class Preview {

    private static final int SAMPLE = 10;

    private final Records records;
    private final RecordTypes types;
    private final RecordHolds holds;

    @Activate
    public Preview(@Reference Records records, @Reference RecordTypes types, @Reference RecordHolds holds) {
        this.records = records;
        this.types = types;
        this.holds = holds;
    }

    Map<String, Object> of(Rule rule) {
        Instant now = Instant.now();
        long count = 0;
        long held = 0;
        List<Map<String, Object>> sample = new ArrayList<>();
        for (RecordType type : concerned(rule)) {
            Query query = rule.query(type, now);
            Page page = records.query(query.limit(SAMPLE).total(true));
            count += page.total();
            held += held(type, query);
            for (RecordData record : page.items()) {
                if (sample.size() < SAMPLE) {
                    sample.add(line(type, record));
                }
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("action", rule.action());
        answer.put("type", rule.type());
        answer.put("count", count);
        answer.put("held", held);
        answer.put("wouldBeDone", count - held);
        answer.put("sample", sample);
        return answer;
    }

    private List<RecordType> concerned(Rule rule) {
        if (rule.everyType()) {
            return types.all().stream()
                    .filter(type -> !type.plugin().equals(Names.PLUGIN))
                    .toList();
        }
        return List.of(types.find(rule.type())
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.CONFLICT,
                        "rule-sleeps",
                        "The record type " + rule.type() + " is not installed; the rule sleeps until it is.")));
    }

    private long held(RecordType type, Query query) {
        List<UUID> all = List.copyOf(holds.all(type.name()));
        long held = 0;
        for (int i = 0; i < all.size(); i += 5_000) {
            Set<UUID> some = Set.copyOf(all.subList(i, Math.min(all.size(), i + 5_000)));
            held += records.query(query.among(some).limit(1).total(true)).total();
        }
        return held;
    }

    private Map<String, Object> line(RecordType type, RecordData record) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type.name());
        line.put("id", record.id().toString());
        line.put("name", records.names(type.name(), List.of(record.id())).get(record.id()));
        return line;
    }
}
