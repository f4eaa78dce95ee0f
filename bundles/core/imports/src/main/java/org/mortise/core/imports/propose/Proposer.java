package org.mortise.core.imports.propose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mortise.api.records.RecordType;
import org.mortise.core.imports.mapping.RowPlan;
import org.mortise.core.imports.propose.FieldTerms.Hit;

/** Proposes a field for each column of a file. Each field is proposed once: for the column that names it best. */
public final class Proposer {

    /** Shorter words are too often one letter from another one. */
    private static final int MIN_SIMILAR = 6;

    private static final int SIMILAR_RANK = 9;

    private final FieldTerms terms;

    /** @param texts the translations of each language in which headers may be */
    public Proposer(RecordType type, Collection<Map<String, String>> texts) {
        this.terms = new FieldTerms(type, texts);
    }

    /** In the order of the header. */
    public List<Proposal.Column> columns(List<String> header) {
        Map<String, Hit> found = new HashMap<>();
        for (String column : header) {
            Hit hit = column.isEmpty() || column.equals(RowPlan.ERRORS) ? null : hit(column);
            if (hit != null) {
                found.put(column, hit);
            }
        }
        Set<String> taken = new HashSet<>();
        Map<String, Hit> chosen = new HashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Hit>>comparingInt(
                                entry -> entry.getValue().rank())
                        .thenComparing(entry -> header.indexOf(entry.getKey())))
                .filter(entry -> taken.add(entry.getValue().field()))
                .forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
        List<Proposal.Column> columns = new ArrayList<>();
        for (String column : header) {
            Hit hit = chosen.get(column);
            columns.add(new Proposal.Column(column, hit == null ? null : hit.field(), hit == null ? null : hit.how()));
        }
        return columns;
    }

    /** The mapping that the columns make, in its JSON form; what nothing fits is skipped. */
    public static Map<String, Object> mapping(String type, List<Proposal.Column> columns) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> skipped = new ArrayList<>();
        for (Proposal.Column column : columns) {
            if (column.field() != null) {
                fields.put(column.column(), Map.of("field", column.field()));
            } else if (!column.column().isEmpty() && !column.column().equals(RowPlan.ERRORS)) {
                skipped.add(column.column());
            }
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("type", type);
        mapping.put("columns", fields);
        if (!skipped.isEmpty()) {
            mapping.put("skipColumns", skipped);
        }
        return mapping;
    }

    private Hit hit(String column) {
        Hit exact = terms.exact(column);
        String plain = FieldTerms.plain(column);
        if (exact != null || plain.length() < MIN_SIMILAR) {
            return exact;
        }
        String nearest = null;
        for (String word : terms.hits().keySet()) {
            if (word.length() >= MIN_SIMILAR && oneEdit(plain, word)) {
                if (nearest != null && !field(nearest).equals(field(word))) {
                    return null;
                }
                nearest = word;
            }
        }
        return nearest == null ? null : new Hit(field(nearest), "similar", SIMILAR_RANK);
    }

    private String field(String word) {
        return terms.hits().get(word).field();
    }

    /** Whether one letter more, less or other makes one word of the other. */
    static boolean oneEdit(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer == one ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        int skip = longer.length() == shorter.length() ? 1 : 0;
        return at == shorter.length() || longer.substring(at + 1).equals(shorter.substring(at + skip));
    }
}
