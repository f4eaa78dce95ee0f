package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;
import org.mortise.core.privacy.tables.Hit;
import org.mortise.core.privacy.tables.Owners;
import org.mortise.core.privacy.tables.Search;
import org.mortise.core.privacy.tables.TableKind;
import org.mortise.core.privacy.tables.TextTables;
import org.mortise.core.privacy.words.Matcher;

/**
 * Takes the words by which nobody else is known out of whatever is left: of tables that no record type describes, of plugins that are
 * away, of the history of other records.
 */
final class Sweep {

    private static final Set<TableKind> KEEPING_JSON = Set.of(TableKind.HISTORY, TableKind.OUTBOX, TableKind.PLATFORM);

    private final Sql sql;
    private final TextTables tables;
    private final Search search;
    private final Owners owners;
    private final RecordTypes types;
    private final Transactions transactions;
    private final History history;

    Sweep(
            Sql sql,
            TextTables tables,
            Search search,
            Owners owners,
            RecordTypes types,
            Transactions transactions,
            History history) {
        this.sql = sql;
        this.tables = tables;
        this.search = search;
        this.owners = owners;
        this.types = types;
        this.transactions = transactions;
        this.history = history;
    }

    /** @param own ids of records that are about the person alone */
    List<ErasedPlace> clean(Matcher matcher, Set<UUID> own, Runnable alive) {
        Map<String, Long> cleaned = new TreeMap<>();
        search.each(
                tables.all().stream()
                        .filter(table ->
                                TableKind.of(table) != TableKind.IGNORED && TableKind.of(table) != TableKind.STAFF)
                        .toList(),
                matcher,
                alive,
                hit -> {
                    alive.run();
                    clean(hit, matcher, own, cleaned);
                });
        referenceNames(own, alive, cleaned);
        List<ErasedPlace> places = new ArrayList<>();
        cleaned.forEach((place, count) -> places.add(new ErasedPlace(place, "rows without the words", count)));
        return places;
    }

    /** Who pointed to a record of the person kept its name beside its id: in histories, events, what imports replaced. */
    private void referenceNames(Set<UUID> own, Runnable alive, Map<String, Long> cleaned) {
        ReferenceNames names = new ReferenceNames(own);
        search.each(
                tables.all().stream()
                        .filter(table -> KEEPING_JSON.contains(TableKind.of(table)))
                        .toList(),
                new Matcher(own.stream().map(UUID::toString).toList()),
                alive,
                hit -> {
                    alive.run();
                    Map<String, String> next = new TreeMap<>();
                    hit.texts()
                            .forEach((column, text) ->
                                    names.without(text).ifPresent(without -> next.put(column, without)));
                    if (TableKind.of(hit.table()) != TableKind.HISTORY) {
                        replace(hit, next, cleaned);
                    } else {
                        next.keySet().stream()
                                .filter("changes"::equalsIgnoreCase)
                                .forEach(column -> history(hit, column, next.get(column), cleaned));
                    }
                });
    }

    private void clean(Hit hit, Matcher matcher, Set<UUID> own, Map<String, Long> cleaned) {
        switch (TableKind.of(hit.table())) {
            case HISTORY -> history(hit, matcher, cleaned);
            case AUDIT -> audit(hit, matcher, cleaned);
            case UNIQUE_VALUES -> uniqueValue(hit, own, cleaned);
            case PLATFORM, OUTBOX -> replace(hit, without(hit, text -> true, matcher), cleaned);
            case RECORDS -> records(hit, matcher, own, cleaned);
            default -> {
                // Not looked into.
            }
        }
    }

    private void history(Hit hit, Matcher matcher, Map<String, Long> cleaned) {
        for (String column : hit.texts().keySet()) {
            if (column.equalsIgnoreCase("changes")) {
                history(hit, column, withoutJson(hit.texts().get(column), matcher), cleaned);
            }
        }
    }

    private void history(Hit hit, String column, String next, Map<String, Long> cleaned) {
        entry(hit, "record_type, record_id")
                .ifPresent(entry -> transactions.required(() -> {
                    History.Row row =
                            new History.Row((UUID) entry.get("id"), hit.texts().get(column));
                    String type = (String) entry.get("record_type");
                    UUID record = (UUID) entry.get("record_id");
                    long done = history.eraseHistory(type, record, List.of(row), text -> Optional.of(next));
                    return cleaned.merge("mortise_audit.changes", done, Long::sum);
                }));
    }

    private void audit(Hit hit, Matcher matcher, Map<String, Long> cleaned) {
        for (String column : hit.texts().keySet()) {
            if (column.equalsIgnoreCase("details")) {
                entry(hit, null)
                        .ifPresent(entry -> transactions.required(() -> {
                            history.eraseEntry(
                                    (UUID) entry.get("id"),
                                    withoutJson(hit.texts().get(column), matcher));
                            return cleaned.merge("mortise_audit_event.details", 1L, Long::sum);
                        }));
            }
        }
    }

    private static String withoutJson(String text, Matcher matcher) {
        Map<String, Object> parsed = Changes.parse(text);
        return parsed == null ? "{}" : Changes.json(matcher.without((Object) parsed));
    }

    private Optional<Map<String, Object>> entry(Hit hit, String more) {
        String row = sql.postgres() ? "ctid = ?::tid" : "_rowid_ = cast(? as bigint)";
        return sql.first(
                "select id" + (more == null ? "" : ", " + more) + " from "
                        + hit.table().quoted() + " where " + row,
                each -> {
                    Map<String, Object> entry = new TreeMap<>();
                    entry.put("id", Sql.uuid(each, "id"));
                    if (more != null) {
                        entry.put("record_type", each.getString("record_type"));
                        entry.put("record_id", Sql.uuid(each, "record_id"));
                    }
                    return entry;
                },
                hit.row());
    }

    private void uniqueValue(Hit hit, Set<UUID> own, Map<String, Long> cleaned) {
        for (UUID record : hit.ids()) {
            if (own.contains(record)) {
                long gone = sql.update(
                        "delete from mortise_unique_value where record_id = ? and value_key in (?)",
                        record,
                        hit.texts().values().iterator().next());
                cleaned.merge("mortise_unique_value", gone, Long::sum);
            }
        }
    }

    private void records(Hit hit, Matcher matcher, Set<UUID> own, Map<String, Long> cleaned) {
        boolean mine = hit.ids().stream().anyMatch(own::contains);
        boolean here = owners.types(hit.ids()).values().stream()
                .anyMatch(type -> types.find(type).isPresent());
        // The same value in a record of somebody else is that one's.
        replace(hit, without(hit, text -> mine || !here || !matcher.is(text), matcher), cleaned);
    }

    private static Map<String, String> without(Hit hit, Predicate<String> concerned, Matcher matcher) {
        Map<String, String> next = new TreeMap<>();
        hit.texts().forEach((column, text) -> {
            if (concerned.test(text)) {
                next.put(column, matcher.without(text));
            }
        });
        return next;
    }

    private void replace(Hit hit, Map<String, String> next, Map<String, Long> cleaned) {
        if (next.isEmpty()) {
            return;
        }
        boolean replaced;
        try {
            replaced = search.replace(hit, next);
        } catch (SqlFailure e) {
            // What is put in may be longer than what goes out, and the column too short for it.
            next.replaceAll((column, text) -> text.substring(
                    0, Math.min(text.length(), hit.texts().get(column).length())));
            replaced = search.replace(hit, next);
        }
        if (replaced) {
            next.keySet()
                    .forEach(column -> cleaned.merge(
                            hit.table().shown() + "." + column.toLowerCase(java.util.Locale.ROOT), 1L, Long::sum));
        }
    }
}
