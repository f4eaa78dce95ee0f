package org.mortise.core.consent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;

/** Makes consents of the items of a person's list that are none yet. In the name of the platform. */
final class ListReader {

    private final Records records;
    private final Purposes purposes;
    private final History history;

    ListReader(Records records, Purposes purposes) {
        this.records = records;
        this.purposes = purposes;
        this.history = new History(records);
    }

    /**
     * @param evidence who wrote the list, for an auditor
     * @param otherwise the time of items that have none
     * @return how many consents were made
     */
    int read(RecordData person, String evidence, Instant otherwise) {
        List<Map<String, Object>> items = person.list(ConsentList.FIELD);
        if (items.isEmpty()) {
            return 0;
        }
        List<Given> known = history.of(List.of(person.id()), null).getOrDefault(person.id(), List.of());
        int made = 0;
        for (Map<String, Object> item : items) {
            String code = (String) item.get("purpose");
            if (code == null || code.isBlank() || item.get("status") == null) {
                continue;
            }
            Purpose purpose = purposes.findOrMake(code);
            if (known.stream().noneMatch(given -> same(given, purpose, item))) {
                records.write(Write.create(Names.CONSENT, values(person, purpose, item, evidence, otherwise)));
                made++;
            }
        }
        return made;
    }

    private static boolean same(Given given, Purpose purpose, Map<String, Object> item) {
        Instant at = (Instant) item.get("at");
        return given.purpose().equals(purpose.id())
                && Objects.equals(given.status(), item.get("status"))
                && (at == null
                        ? Objects.equals(given.source(), item.get("source"))
                        : given.at().equals(at));
    }

    private static Map<String, Object> values(
            RecordData person, Purpose purpose, Map<String, Object> item, String evidence, Instant otherwise) {
        Instant now = Instant.now();
        Instant at = item.get("at") == null ? otherwise : (Instant) item.get("at");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("person", Reference.to(person.type(), person.id()));
        values.put("purpose", Reference.to(Names.PURPOSE, purpose.id()));
        values.put("status", item.get("status"));
        values.put("source", item.get("source") == null ? "list of the record" : item.get("source"));
        values.put("at", at.isAfter(now) ? now : at);
        values.put("evidence", evidence);
        return values;
    }
}
