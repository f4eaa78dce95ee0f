package org.mortise.core.duplicates.rules;

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
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.duplicates.match.MatchRule;
import org.mortise.core.duplicates.match.RuleReader;
import org.mortise.core.persistence.Sql;

/** The match rule of each type: what an administrator has set, otherwise what the plugin of the type brought. */
public final class MatchRules {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final RecordTypes types;
    private final Map<String, JsonNode> brought = new ConcurrentHashMap<>();
    private final Map<String, Read> rules = new ConcurrentHashMap<>();

    public MatchRules(Sql sql, RecordTypes types) {
        this.sql = sql;
        this.types = types;
    }

    /** @param source the JSON it was read from: a text of the table, or what a plugin brought */
    private record Read(Object source, MatchRule rule) {}

    /** @param source {@code plugin} or {@code administrator} */
    public record Known(String type, String source, JsonNode rule) {}

    void bring(String type, JsonNode rule) {
        brought.put(type, rule);
    }

    void takeAway(String type, JsonNode rule) {
        brought.remove(type, rule);
    }

    public List<Known> all() {
        Map<String, Known> all = new TreeMap<>();
        brought.forEach((type, rule) -> all.put(type, new Known(type, "plugin", rule)));
        sql.query(
                        "select record_type, rule from mortise_match_rule",
                        row -> new Known(row.getString("record_type"), "administrator", parse(row.getString("rule"))))
                .forEach(known -> all.put(known.type(), known));
        return new ArrayList<>(all.values());
    }

    public Optional<Known> known(String type) {
        return all().stream().filter(known -> known.type().equals(type)).findFirst();
    }

    /** Whether a rule names only fields that a description has. */
    public boolean speaksOnlyOf(RecordType view, Known known) {
        return RuleReader.read(known.rule()).paths().stream()
                .allMatch(path -> view.field(path.split("\\.")[0]).isPresent());
    }

    /** Asked at every creation: one row by its key, and a rule is read from its JSON once. */
    public Optional<MatchRule> find(String type) {
        Object source = sql.first(
                        "select rule from mortise_match_rule where record_type = ?",
                        row -> (Object) row.getString("rule"),
                        type)
                .orElse(brought.get(type));
        if (source == null) {
            return Optional.empty();
        }
        Read read = rules.get(type);
        if (read == null || !read.source().equals(source)) {
            read = new Read(source, RuleReader.read(source instanceof JsonNode json ? json : parse((String) source)));
            rules.put(type, read);
        }
        return Optional.of(read.rule());
    }

    /** INVALID when there is none. */
    public MatchRule require(String type) {
        types.require(type);
        return find(type)
                .orElseThrow(() -> ProblemException.invalid(
                        "type", type + " has no match rule; set one at /api/duplicates/rules/" + type));
    }

    public void set(String type, JsonNode rule) {
        check(types.require(type), RuleReader.read(rule));
        if (sql.update("update mortise_match_rule set rule = ? where record_type = ?", rule.toString(), type) == 0) {
            sql.update("insert into mortise_match_rule (record_type, rule) values (?, ?)", type, rule.toString());
        }
    }

    /** Back to what the plugin brought. */
    public boolean reset(String type) {
        return sql.update("delete from mortise_match_rule where record_type = ?", type) > 0;
    }

    private static void check(RecordType type, MatchRule rule) {
        List<Violation> violations = new ArrayList<>();
        if (!rule.type().equals(type.name())) {
            violations.add(new Violation("type", "must be " + type.name()));
        }
        for (String path : rule.paths()) {
            String name = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
            Field field = type.field(name).orElse(null);
            if (field == null) {
                violations.add(new Violation("fields", path + " is no field of " + type.name()));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A match rule cannot be read", e);
        }
    }
}
