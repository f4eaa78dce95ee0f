package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.Erasure;

/** What was done where, by whom, and the proof. Without personal data: it is kept for ever. */
record Report(
        ErasureStore.Open erasure,
        List<Item> items,
        List<ErasedPlace> places,
        Proof.Found found,
        List<ErasedPlace> remains,
        List<String> problems) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mode", erasure.mode().toLowerCase(java.util.Locale.ROOT));
        json.put("reason", erasure.reason());
        json.put("attempts", erasure.attempts());
        json.put("records", items.stream().map(Report::json).toList());
        json.put("totals", totals());
        json.put("historyEntries", items.stream().mapToLong(Item::entries).sum());
        json.put("places", places.stream().map(Report::json).toList());
        json.put("problems", problems);
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("tables", found.tables());
        proof.put("columns", found.columns());
        proof.put("values", found.words());
        List<Object> left = new ArrayList<>();
        found.found().forEach(place -> left.add(json(place)));
        remains.forEach(place -> left.add(json(place)));
        proof.put("found", left);
        proof.put("ofOthers", found.others().stream().map(Report::json).toList());
        proof.put("notSearched", found.unprovable());
        json.put("proof", proof);
        return json;
    }

    /** For the audit log, which keeps texts. */
    Map<String, String> summary(Erasure.State state) {
        Map<String, String> summary = new TreeMap<>();
        summary.put("state", state.name());
        summary.put("mode", erasure.mode());
        summary.put("records", String.valueOf(items.size()));
        summary.put("left", String.valueOf(found.found().size() + remains.size()));
        return summary;
    }

    private Map<String, Map<String, Long>> totals() {
        Map<String, Map<String, Long>> totals = new TreeMap<>();
        items.forEach(item -> totals.computeIfAbsent(item.type(), any -> new TreeMap<>())
                .merge(item.action().name().toLowerCase(java.util.Locale.ROOT), 1L, Long::sum));
        return totals;
    }

    private static Map<String, Object> json(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", item.type());
        json.put("id", item.id().toString());
        json.put("action", item.action().name().toLowerCase(java.util.Locale.ROOT));
        json.put("fields", item.fields());
        json.put("why", item.why());
        json.put("historyEntries", item.entries());
        if (item.problem() != null) {
            json.put("problem", item.problem());
        }
        return json;
    }

    private static Map<String, Object> json(ErasedPlace place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", place.place());
        json.put("what", place.what());
        json.put("count", place.count());
        return json;
    }
}
