package org.mortise.core.search.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;
import org.mortise.core.search.index.AccessTerms;
import org.mortise.core.search.index.Documents;
import org.mortise.core.search.index.Names;

/**
 * The records that a caller may read, as a filter of the index's query: the same rule as that of lists (decisions 51 and 78). Hits are
 * read in the caller's name all the same, since the index is a moment behind.
 */
final class Rights {

    /** As deep as lists follow. */
    private static final int DEEPEST = 1;

    private final Grants grants;
    private final Collection<RecordType> every;
    private final Supplier<Set<UUID>> sharedIds;
    private Query shared;

    /**
     * @param every all types as they are
     * @param sharedIds records that are shared with the caller; asked once, and only of callers who do not see everything
     */
    Rights(Grants grants, Collection<RecordType> every, Supplier<Set<UUID>> sharedIds) {
        this.grants = grants;
        this.every = every;
        this.sharedIds = sharedIds;
    }

    /** Null when the caller may read all records of these types. */
    Query filter(Collection<RecordType> types) {
        return filter(types, 0);
    }

    /** Whether the caller may read all records of a type. */
    boolean all(RecordType type) {
        return level(type) == AccessLevel.ALL && parentsReadable(type);
    }

    private Query filter(Collection<RecordType> types, int depth) {
        Map<Query, Set<String>> byRule = new LinkedHashMap<>();
        Set<String> wholly = new TreeSet<>();
        for (RecordType type : types) {
            if (all(type)) {
                wholly.add(type.name());
            } else if (level(type) != AccessLevel.NONE) {
                byRule.computeIfAbsent(rule(type, depth), any -> new TreeSet<>())
                        .add(type.name());
            }
        }
        if (wholly.size() == types.size()) {
            return null;
        }
        List<Query> some = new ArrayList<>();
        if (!wholly.isEmpty()) {
            some.add(Questions.ofTypes(wholly));
        }
        byRule.forEach((rule, names) -> some.add(both(Questions.ofTypes(names), rule)));
        return any(some);
    }

    private Query rule(RecordType type, int depth) {
        AccessLevel level = level(type);
        Query mine = grants.userId() == null
                ? new MatchNoDocsQuery()
                : new TermQuery(new Term(Names.OWNER, Documents.key(grants.userId())));
        List<Query> readable = new ArrayList<>(List.of(shared()));
        if (level == AccessLevel.OWN || parentsReadable(type)) {
            readable.addAll(level == AccessLevel.OWN ? List.of(mine) : ofTeam(mine));
        } else {
            readable.add(mine);
            Query hanging = hanging(AccessTerms.control(type), depth);
            readable.add(level == AccessLevel.ALL ? hanging : both(any(ofTeam(mine)), hanging));
        }
        return any(readable);
    }

    private List<Query> ofTeam(Query mine) {
        return grants.teamIds().isEmpty()
                ? List.of(mine)
                : List.of(in(Names.OWNER, grants.colleagueIds()), in(Names.TEAM, grants.teamIds()));
    }

    /** What hangs on nothing, or on a record that may be read. */
    private Query hanging(Field control, int depth) {
        Set<String> wholly = new TreeSet<>(Set.of(AccessTerms.NO_PARENT));
        List<RecordType> partly = new ArrayList<>();
        for (RecordType target : targets(control)) {
            if (all(target)) {
                wholly.add(target.name());
            } else if (level(target) != AccessLevel.NONE && (depth < DEEPEST || AccessTerms.control(target) == null)) {
                partly.add(target);
            }
        }
        Query free = new TermInSetQuery(
                Names.PARENT_TYPE, wholly.stream().map(BytesRef::new).toList());
        return partly.isEmpty() ? free : any(List.of(free, new WithParent(filter(partly, depth + 1))));
    }

    private boolean parentsReadable(RecordType type) {
        Field control = AccessTerms.control(type);
        return control == null
                || targets(control).stream()
                        .filter(target -> !target.name().equals("role"))
                        .allMatch(target -> level(target) == AccessLevel.ALL);
    }

    private List<RecordType> targets(Field control) {
        return every.stream()
                .filter(type -> control.targetsAny() || type.name().equals(control.target()))
                .toList();
    }

    private AccessLevel level(RecordType type) {
        return grants.level(type.name(), RecordAction.READ);
    }

    private Query shared() {
        if (shared == null) {
            Set<UUID> ids = sharedIds.get();
            shared = ids.isEmpty() ? new MatchNoDocsQuery() : in(Names.KEY, ids);
        }
        return shared;
    }

    private static Query in(String field, Collection<UUID> ids) {
        return new TermInSetQuery(field, ids.stream().map(Documents::key).toList());
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query any(List<Query> some) {
        if (some.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        some.forEach(each -> query.add(each, Occur.SHOULD));
        return some.size() == 1 ? some.get(0) : query.build();
    }
}
