package org.mortise.core.duplicates.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.duplicates.DuplicateFinder;
import org.mortise.api.duplicates.LikelyDuplicate;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.core.duplicates.match.MatchRule;
import org.mortise.core.duplicates.match.PairScore;
import org.mortise.core.duplicates.match.Prepared;
import org.mortise.core.duplicates.match.Profiles;
import org.mortise.core.duplicates.match.Scorer;
import org.mortise.core.duplicates.rules.MatchRules;

/** Compares one record that is not there yet with those that are: asks the database by the keys of the rule, in the caller's name. */
public final class Candidates implements DuplicateFinder {

    private static final int PER_KEY = 100;
    private static final int MOST = 20;

    private final Records records;
    private final RecordTypes types;
    private final MatchRules rules;

    public Candidates(Records records, RecordTypes types, MatchRules rules) {
        this.records = records;
        this.types = types;
        this.rules = rules;
    }

    @Override
    public List<LikelyDuplicate> find(String type, Map<String, ?> values) {
        types.require(type);
        return rules.find(type)
                .map(rule -> among(filters(rule, values), rule, type, values))
                .orElse(List.of());
    }

    @Override
    public List<LikelyDuplicate> findEqual(String type, Map<String, ?> values) {
        types.require(type);
        return rules.find(type)
                .map(rule -> among(equal(rule, values), rule, type, values))
                .orElse(List.of());
    }

    private List<LikelyDuplicate> among(Set<String> filters, MatchRule rule, String type, Map<String, ?> values) {
        if (filters.isEmpty()) {
            return List.of();
        }
        Prepared made = Prepared.of(rule, Profiles.of(rule, new UUID(0, 0), values));
        Scorer scorer = new Scorer(rule);
        Map<UUID, RecordData> found = new LinkedHashMap<>();
        List<String> fields = fields(rule, types.require(type));
        filters.forEach(filter -> page(type, filter, fields).forEach(record -> found.put(record.id(), record)));
        List<PairScore> likely = new ArrayList<>();
        for (RecordData record : found.values()) {
            scorer.likely(made, Prepared.of(rule, Profiles.of(rule, record.id(), record.values())))
                    .ifPresent(likely::add);
        }
        likely.sort(Comparator.comparingDouble(PairScore::points).reversed());
        List<PairScore> told = likely.size() > MOST ? likely.subList(0, MOST) : likely;
        Map<UUID, String> names =
                records.names(type, told.stream().map(PairScore::other).toList());
        return told.stream()
                .map(score -> told(type, names.get(score.other()), score, rule))
                .toList();
    }

    private static LikelyDuplicate told(String type, String name, PairScore score, MatchRule rule) {
        return new LikelyDuplicate(
                type,
                score.other(),
                name,
                score.points(),
                rule.threshold(),
                score.fields().stream()
                        .map(field -> new LikelyDuplicate.FieldScore(field.field(), field.similarity(), field.points()))
                        .toList());
    }

    private static Set<String> equal(MatchRule rule, Map<String, ?> values) {
        Set<String> filters = new LinkedHashSet<>();
        rule.onCreate().forEach(paths -> KeyFilter.equal(paths, rule, values).ifPresent(filters::add));
        return filters;
    }

    private static Set<String> filters(MatchRule rule, Map<String, ?> values) {
        Set<String> filters = new LinkedHashSet<>();
        rule.keys().forEach(key -> KeyFilter.of(key, rule, values).ifPresent(filters::add));
        return filters;
    }

    /** What the rule compares, as far as it is there for the caller: a list is a question of its own. */
    private static List<String> fields(MatchRule rule, RecordType type) {
        return rule.paths().stream()
                .map(path -> path.contains(".") ? path.substring(0, path.indexOf('.')) : path)
                .distinct()
                .flatMap(name -> type.field(name).stream())
                .map(field -> field.custom() ? "custom." + field.name() : field.name())
                .toList();
    }

    /** A rule of an administrator may name a field that was hidden since. */
    private List<RecordData> page(String type, String filter, List<String> fields) {
        try {
            return records.query(Query.of(type).where(filter).select(fields).limit(PER_KEY))
                    .items();
        } catch (ProblemException e) {
            return List.of();
        }
    }
}
