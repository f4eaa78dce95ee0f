package org.mortise.core.imports.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;

/**
 * Finds records by their names: exactly, and if nobody has exactly this one, without regard to letter case, blanks and
 * punctuation. The names are read once, when there are not too many of them; otherwise those that a chunk asks for, exactly.
 */
final class NameLinks implements Links {

    static final int MAX_NAMES = 100_000;
    private static final int PAGE = 1_000;
    private static final int NAMES_PER_QUERY = 200;

    private final Records records;
    private final RecordType type;
    private final int maxNames;
    private final Map<UUID, String> nameById = new HashMap<>();
    private final Map<String, Set<UUID>> byName = new HashMap<>();
    private final Map<String, Set<UUID>> byNormalised = new HashMap<>();
    private final Candidates candidates = new Candidates();
    private Boolean complete;

    NameLinks(Records records, RecordType type, int maxNames) {
        this.records = records;
        this.type = type;
        this.maxNames = maxNames;
    }

    @Override
    public void prepare(Collection<String> texts) {
        if (complete == null) {
            complete = readAll();
        }
        if (!complete) {
            forget();
            readNamed(new ArrayList<>(texts));
        }
    }

    @Override
    public Match find(String text) {
        Set<UUID> exact = byName.getOrDefault(text, Set.of());
        Set<UUID> alike = exact.isEmpty() ? byNormalised.getOrDefault(Names.normalised(text), Set.of()) : exact;
        if (alike.size() == 1) {
            UUID id = alike.iterator().next();
            String name = nameById.get(id);
            return exact.isEmpty() ? Match.by("normalised name", id, name) : Match.exact(id, name);
        }
        if (alike.isEmpty() && !complete && type.nameFields().size() > 1) {
            return Match.ambiguous("there are too many records of the type " + type.name()
                    + " to find them by name; the mapping has to match a unique field");
        }
        if (alike.isEmpty()) {
            return Match.missing(
                    "there is no " + type.name() + " named " + text + candidates.near(text, byName.keySet()));
        }
        return Match.ambiguous(alike.size() + " records of the type " + type.name() + " have the name " + text + ": "
                + String.join(
                        ", ",
                        new TreeSet<>(alike.stream()
                                .map(id -> nameById.get(id) + " (" + id + ")")
                                .toList())));
    }

    @Override
    public void learn(RecordData record) {
        if (Boolean.TRUE.equals(complete)) {
            remember(record);
        }
    }

    private boolean readAll() {
        Query query = Query.of(type.name()).select(type.nameFields()).limit(PAGE);
        String cursor = null;
        do {
            Page page = records.query(query.cursor(cursor));
            page.items().forEach(this::remember);
            cursor = page.nextCursor();
        } while (cursor != null && nameById.size() <= maxNames);
        return cursor == null;
    }

    private void readNamed(List<String> texts) {
        if (type.nameFields().size() > 1) {
            return;
        }
        for (int from = 0; from < texts.size(); from += NAMES_PER_QUERY) {
            String filter = Rsql.in(
                    type.nameFields().get(0), texts.subList(from, Math.min(texts.size(), from + NAMES_PER_QUERY)));
            Query query = Query.of(type.name())
                    .select(type.nameFields())
                    .where(filter)
                    .limit(PAGE);
            records.query(query).items().forEach(this::remember);
        }
    }

    private void remember(RecordData record) {
        String name = Names.of(record, type);
        String former = nameById.put(record.id(), name);
        if (former != null && !former.equals(name)) {
            byName.get(former).remove(record.id());
            byNormalised.get(Names.normalised(former)).remove(record.id());
        }
        String normalised = Names.normalised(name);
        byName.computeIfAbsent(name, key -> new TreeSet<>()).add(record.id());
        if (!normalised.isEmpty()) {
            byNormalised.computeIfAbsent(normalised, key -> new TreeSet<>()).add(record.id());
        }
    }

    private void forget() {
        nameById.clear();
        byName.clear();
        byNormalised.clear();
    }
}
