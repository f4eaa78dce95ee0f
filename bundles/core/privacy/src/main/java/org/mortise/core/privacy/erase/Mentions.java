package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.core.privacy.circle.RecordLoader;
import org.mortise.core.privacy.circle.RecordLoader.Loaded;
import org.mortise.core.privacy.tables.Owners;
import org.mortise.core.privacy.tables.Search;
import org.mortise.core.privacy.tables.TableKind;
import org.mortise.core.privacy.tables.TextTables;
import org.mortise.core.privacy.words.Matcher;

/** Records anywhere in whose rows a word stands. */
final class Mentions {

    private static final int BATCH = 200;

    private final TextTables tables;
    private final Search search;
    private final Owners owners;
    private final RecordTypes types;
    private final RecordLoader loader;

    Mentions(TextTables tables, Search search, Owners owners, RecordTypes types, Records records) {
        this.tables = tables;
        this.search = search;
        this.owners = owners;
        this.types = types;
        this.loader = new RecordLoader(records);
    }

    /** A record with a word somewhere in it. */
    record Mention(RecordType type, Loaded record) {}

    List<Mention> of(Matcher words, Set<UUID> except) {
        Set<UUID> ids = new LinkedHashSet<>();
        search.each(
                tables.all().stream()
                        .filter(table -> TableKind.of(table) == TableKind.RECORDS)
                        .toList(),
                words,
                () -> {},
                hit -> ids.addAll(hit.ids()));
        ids.removeAll(except);
        Map<String, List<UUID>> byType = new LinkedHashMap<>();
        owners.types(ids)
                .forEach((id, type) ->
                        byType.computeIfAbsent(type, any -> new ArrayList<>()).add(id));
        List<Mention> mentions = new ArrayList<>();
        byType.forEach((name, some) -> types.find(name).ifPresent(type -> {
            for (int from = 0; from < some.size(); from += BATCH) {
                loader.load(name, some.subList(from, Math.min(some.size(), from + BATCH)))
                        .forEach(record -> mentions.add(new Mention(type, record)));
            }
        }));
        return mentions;
    }
}
