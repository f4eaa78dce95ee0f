package org.mortise.core.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;

/** Reads consents, in the name of the current caller. */
final class History {

    private static final int PAGE = 5_000;
    private static final int PERSONS = 200;

    private final Records records;

    History(Records records) {
        this.records = records;
    }

    /** All of one person. */
    List<RecordData> of(UUID person) {
        return read("person==" + person);
    }

    /** @param purpose null for all purposes */
    Map<UUID, List<Given>> of(Collection<UUID> persons, UUID purpose) {
        Map<UUID, List<Given>> found = new HashMap<>();
        List<UUID> all = new ArrayList<>(new TreeSet<>(persons));
        for (int i = 0; i < all.size(); i += PERSONS) {
            String ids = all.subList(i, Math.min(all.size(), i + PERSONS)).stream()
                    .map(UUID::toString)
                    .collect(Collectors.joining(",", "(", ")"));
            String filter = "person=in=" + ids + (purpose == null ? "" : ";purpose==" + purpose);
            for (RecordData record : read(filter)) {
                Given given = Given.of(record);
                found.computeIfAbsent(given.person(), any -> new ArrayList<>()).add(given);
            }
        }
        return found;
    }

    private List<RecordData> read(String filter) {
        List<RecordData> all = new ArrayList<>();
        String cursor = null;
        do {
            Page page = records.query(
                    Query.of(Names.CONSENT).where(filter).limit(PAGE).cursor(cursor));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }
}
