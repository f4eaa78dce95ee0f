package org.mortise.core.search.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.search.Search;
import org.mortise.api.search.SearchHit;
import org.mortise.api.search.SearchPage;
import org.mortise.api.search.SearchQuery;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Grants;
import org.mortise.api.security.Permissions;
import org.mortise.api.security.SharedRecords;
import org.mortise.core.search.feed.IndexKeeping;
import org.mortise.core.search.index.Index;
import org.mortise.core.search.index.SearchableValues;

/** {@link Search} over the index of this node. */
public final class Finder implements Search {

    /** Hits that the caller may not see any more since a moment: so many pages of them are passed over at most. */
    private static final int MOST_ROUNDS = 10;

    private static final int MOST_IDS = 10_000;

    private final IndexKeeping keeping;
    private final Records records;
    private final RecordTypes types;
    private final BiFunction<String, RecordType, RecordType> whole;
    private final Supplier<Rights> rights;

    /** @param types as the caller knows them: every field that his description shows is one that he may read */
    public Finder(
            IndexKeeping keeping,
            Records records,
            RecordTypes types,
            Callers callers,
            Permissions permissions,
            SharedRecords shared) {
        this(
                keeping,
                records,
                types,
                (name, view) ->
                        callers.as(Caller.SYSTEM, () -> types.find(name)).orElse(view),
                () -> {
                    Grants grants = permissions.of(callers.current());
                    return grants.unlimited()
                            ? null
                            : new Rights(grants, callers.as(Caller.SYSTEM, types::all), shared::withCaller);
                });
    }

    /**
     * @param whole the type of a name as it is, beside what the caller knows of it
     * @param rights of the caller; gives null where nothing is refused
     */
    Finder(
            IndexKeeping keeping,
            Records records,
            RecordTypes types,
            BiFunction<String, RecordType, RecordType> whole,
            Supplier<Rights> rights) {
        this.keeping = keeping;
        this.records = records;
        this.types = types;
        this.whole = whole;
        this.rights = rights;
    }

    /**
     * In which fields, and in which documents, a caller's question is looked for.
     *
     * @param readable null for all documents
     */
    private record Reach(Map<String, RecordType> installed, Scope scope, Query readable) {}

    /** The index knows the types as they are; what the caller knows of them says where it is looked. */
    private Reach reach(Map<String, RecordType> installed) {
        Map<String, RecordType> types = new LinkedHashMap<>();
        installed.forEach((name, view) -> types.put(name, whole.apply(name, view)));
        Rights limits = rights.get();
        Scope scope = Scope.of(
                types.values(),
                (type, field) -> installed.get(type.name()).field(field.name()).isPresent()
                        && (limits == null || field.target() == null || named(limits, field)),
                keeping::current);
        return new Reach(installed, scope, limits == null ? null : limits.filter(types.values()));
    }

    /** By a reference a record is found by the other one's name, which not everybody may know. */
    private boolean named(Rights limits, Field reference) {
        RecordType view = types.find(reference.target()).orElse(null);
        RecordType target = view == null ? null : whole.apply(view.name(), view);
        return target != null && limits.all(target) && target.nameFields().equals(view.nameFields());
    }

    @Override
    public SearchPage search(SearchQuery query) {
        if (query.limit() < 1 || query.limit() > SearchQuery.MAX_LIMIT) {
            throw Question.malformed("limit", "must lie between 1 and " + SearchQuery.MAX_LIMIT);
        }
        Question question = Question.parse(query.text());
        List<String> wanted = List.copyOf(new TreeSet<>(query.types()));
        Object[] asked = {query.text().strip(), wanted};
        Place after = query.cursor() == null ? null : Place.parse(query.cursor(), asked);
        Map<String, RecordType> installed = installed(wanted);
        Reach reach = reach(installed);
        return looking(lookup -> page(lookup, query.limit(), question, reach, after, asked));
    }

    @Override
    public List<UUID> ids(String type, String text, int max) {
        Question question = Question.parse(text);
        Reach one = reach(Map.of(type, types.require(type)));
        return looking(lookup -> look(lookup, question, one, null, Math.min(max, MOST_IDS)).stream()
                .map(Found::id)
                .toList());
    }

    private Map<String, RecordType> installed(List<String> wanted) {
        Map<String, RecordType> installed = new LinkedHashMap<>();
        for (String name : wanted) {
            installed.put(
                    name,
                    types.find(name)
                            .orElseThrow(() -> Question.malformed("type", "\"" + name + "\" is no record type here")));
        }
        if (wanted.isEmpty()) {
            types.all().forEach(type -> installed.put(type.name(), type));
        }
        return installed;
    }

    private SearchPage page(Lookup lookup, int limit, Question question, Reach reach, Place start, Object[] asked)
            throws IOException {
        List<SearchHit> hits = new ArrayList<>();
        Place after = start;
        boolean more = true;
        for (int round = 0; round < MOST_ROUNDS && more && hits.size() < limit; round++) {
            List<Found> found = look(lookup, question, reach, after, limit + 1);
            more = found.size() > limit;
            Map<UUID, RecordData> visible = read(found, reach.installed());
            for (Found each : found.subList(0, Math.min(found.size(), limit))) {
                if (hits.size() == limit) {
                    more = true;
                    break;
                }
                after = each.place();
                RecordData record = visible.get(each.id());
                if (record == null) {
                    keeping.doubt(each.type(), each.id());
                } else {
                    hits.add(hit(each, record, reach.installed().get(each.type()), question));
                }
            }
        }
        return new SearchPage(hits, more && after != null ? after.token(asked) : null, keeping.complete());
    }

    /** The best hits behind a place; typing errors, which are dear, are looked for when there is nothing without. */
    private List<Found> look(Lookup lookup, Question question, Reach reach, Place after, int count) throws IOException {
        boolean all = reach.installed().keySet().containsAll(lookup.types());
        boolean typos = after != null && after.typos();
        List<Found> found = lookup.find(query(question, typos, reach, all), after, count, typos);
        boolean mistyped =
                after == null && found.isEmpty() && question.wanted().stream().anyMatch(part -> part.tolerance() > 0);
        return mistyped ? lookup.find(query(question, true, reach, all), null, count, true) : found;
    }

    private static Query query(Question question, boolean typos, Reach reach, boolean all) {
        return new Questions(question, typos).in(reach.scope(), all, reach.readable());
    }

    /** Reads the hits in the caller's name, one question for each type. */
    private Map<UUID, RecordData> read(List<Found> found, Map<String, RecordType> installed) {
        Map<String, Collection<UUID>> ids = new LinkedHashMap<>();
        found.forEach(each ->
                ids.computeIfAbsent(each.type(), any -> new ArrayList<>()).add(each.id()));
        Map<UUID, RecordData> records = new HashMap<>();
        ids.forEach((type, some) -> this.records
                .find(type, some, fields(installed.get(type)))
                .forEach(record -> records.put(record.id(), record)));
        return records;
    }

    private static List<String> fields(RecordType type) {
        List<String> names = new ArrayList<>(List.of(SystemFields.ID));
        names.addAll(type.nameFields());
        SearchableValues.fields(type).forEach(field -> names.add(field.name()));
        return names;
    }

    private SearchHit hit(Found found, RecordData record, RecordType type, Question question) {
        return new SearchHit(
                found.type(),
                found.id(),
                SearchableValues.name(type, record, field -> true),
                found.place().score(),
                new Matches(question, found.place().typos()).of(type, record, (any, field) -> true));
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(Lookup lookup) throws IOException;
    }

    private <T> T looking(Work<T> work) {
        Index index = null;
        for (int attempt = 0; attempt < 2; attempt++) {
            index = keeping.serving().orElseThrow(Finder::unavailable);
            try {
                IndexSearcher searcher = index.acquire();
                try {
                    return work.run(new Lookup(searcher));
                } finally {
                    index.release(searcher);
                }
            } catch (AlreadyClosedException e) {
                // A new index has taken its place at this moment.
                continue;
            } catch (IOException e) {
                keeping.rebuild("the index cannot be read: " + e);
                throw unavailable();
            }
        }
        throw unavailable();
    }

    private static ProblemException unavailable() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE, "search-unavailable", "The search is being prepared on this node.")
                .retryAfter(2);
    }
}
