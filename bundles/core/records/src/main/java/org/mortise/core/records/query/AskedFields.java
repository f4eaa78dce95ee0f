package org.mortise.core.records.query;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Field;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

/**
 * The sensitive fields by which a question filters, sorts, groups or sums up. Whoever asks "who earns more than this" has looked,
 * whatever columns the answer has. Only of questions that were understood.
 */
public final class AskedFields {

    private static final RSQLParser PARSER = new RSQLParser(Operators.all());
    private static final Pattern CALL = Pattern.compile("[a-z]+\\(([A-Za-z0-9.]+)\\)");

    private final RecordTypes types;
    private final RecordType type;
    private final Map<String, Set<String>> found = new TreeMap<>();

    private AskedFields(RecordTypes types, RecordType type) {
        this.types = types;
        this.type = type;
    }

    /** @return names of fields by the name of their type; empty for most */
    public static Map<String, Set<String>> of(RecordTypes types, Query query) {
        RecordType type = types.require(query.type());
        boolean plain = query.filter() == null && query.sort().isEmpty();
        if (plain || nothingSensitive(types)) {
            return Map.of();
        }
        AskedFields asked = new AskedFields(types, type);
        asked.filter(query.filter());
        query.sort().forEach(key -> asked.selector(key.replaceFirst("^[+-]", ""), type));
        return asked.found;
    }

    public static Map<String, Set<String>> of(RecordTypes types, Aggregation aggregation) {
        RecordType type = types.require(aggregation.type());
        if (nothingSensitive(types)) {
            return Map.of();
        }
        AskedFields asked = new AskedFields(types, type);
        asked.filter(aggregation.filter());
        for (String group : aggregation.groups()) {
            Matcher call = CALL.matcher(group);
            asked.selector(call.matches() ? call.group(1) : group, type);
        }
        aggregation.measures().forEach(measure -> asked.selector(measure.field(), type));
        return asked.found;
    }

    private static boolean nothingSensitive(RecordTypes types) {
        return types.all().stream().noneMatch(type -> type.fields().stream().anyMatch(Field::sensitive));
    }

    private void filter(String filter) {
        if (filter != null && !filter.isBlank()) {
            node(PARSER.parse(filter));
        }
    }

    private void node(Node node) {
        if (node instanceof LogicalNode logical) {
            logical.getChildren().forEach(this::node);
        } else {
            selector(((ComparisonNode) node).getSelector(), type);
        }
    }

    private void selector(String selector, RecordType owner) {
        Optional<Hop> hop = Hop.first(types, owner, selector, "filter");
        FieldPath path = hop.isPresent() ? hop.get().path() : FieldPath.parse(owner, selector, "filter");
        if (path.owner().sensitive() || path.field().sensitive()) {
            found.computeIfAbsent(owner.name(), any -> new TreeSet<>())
                    .add(path.owner().name());
        }
        hop.ifPresent(next -> selector(next.rest(), next.target()));
    }
}
