package org.mortise.core.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.persistence.Sql;

/** The score rule of each type: what an administrator has set, otherwise what the plugin of the type brought. */
public final class ScoreRules {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final RecordTypes types;
    private final Map<String, JsonNode> brought = new ConcurrentHashMap<>();

    ScoreRules(Sql sql, RecordTypes types) {
        this.sql = sql;
        this.types = types;
    }

    /** @param source {@code plugin} or {@code administrator} */
    public record Known(String type, String source, JsonNode rule) {}

    void bring(String type, JsonNode rule) {
        brought.put(type, rule);
    }

    void takeAway(String type, JsonNode rule) {
        brought.remove(type, rule);
    }

    List<Known> all() {
        Map<String, Known> all = new TreeMap<>();
        brought.forEach((type, rule) -> all.put(type, new Known(type, "plugin", rule)));
        sql.query(
                        "select record_type, rule from mortise_score_rule",
                        row -> new Known(row.getString("record_type"), "administrator", parse(row.getString("rule"))))
                .forEach(known -> all.put(known.type(), known));
        return new ArrayList<>(all.values());
    }

    /** Those of types that the caller knows, without a word of fields that he does not know. */
    List<Known> shown() {
        return all().stream()
                .filter(known -> types.find(known.type())
                        .map(view -> ScoreRuleReader.read(known.rule()))
                        .filter(rule -> rule.checks().size()
                                == rule.within(types.require(known.type()))
                                        .checks()
                                        .size())
                        .isPresent())
                .toList();
    }

    Optional<Known> known(String type) {
        return all().stream().filter(known -> known.type().equals(type)).findFirst();
    }

    /** @param type as the caller knows it; the rule says nothing of other fields */
    Optional<ScoreRule> find(RecordType type) {
        return known(type.name())
                .map(known -> ScoreRuleReader.read(known.rule()).within(type));
    }

    /** NOT_FOUND when there is none. */
    ScoreRule require(String type) {
        return types.find(type)
                .flatMap(this::find)
                .orElseThrow(() -> ProblemException.notFound("score rule of " + type));
    }

    void set(String typeName, JsonNode json) {
        RecordType type = types.require(typeName);
        ScoreRule rule = ScoreRuleReader.read(json);
        List<Violation> violations = new ArrayList<>();
        if (!rule.type().equals(typeName)) {
            violations.add(new Violation("type", "must be " + typeName));
        }
        for (int i = 0; i < rule.checks().size(); i++) {
            ScoreRule.Check check = rule.checks().get(i);
            String field = check.field().split("\\.")[0];
            if (type.field(field).isEmpty()) {
                violations.add(new Violation("checks[" + i + "].field", field + " is no field of " + typeName));
            }
            if (check.by() != null && type.field(check.by()).isEmpty()) {
                violations.add(new Violation("checks[" + i + "].by", check.by() + " is no field of " + typeName));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        if (sql.update("update mortise_score_rule set rule = ? where record_type = ?", json.toString(), typeName)
                == 0) {
            sql.update("insert into mortise_score_rule (record_type, rule) values (?, ?)", typeName, json.toString());
        }
    }

    /** Back to what the plugin brought. */
    boolean reset(String type) {
        return sql.update("delete from mortise_score_rule where record_type = ?", type) > 0;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A score rule cannot be read", e);
        }
    }
}
