package org.mortise.core.privacy.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mortise.core.persistence.Sql;
import org.mortise.core.privacy.words.Matcher;

/** Looks for words in all text columns of tables. */
public final class Search {

    /** So many at a time go into one statement. */
    private static final int WORDS = 30;

    private final Sql sql;

    public Search(Sql sql) {
        this.sql = sql;
    }

    public void each(Collection<TextTable> tables, Collection<String> words, Consumer<Hit> consumer) {
        List<String> all = List.copyOf(words);
        for (int from = 0; from < all.size(); from += WORDS) {
            List<String> some = all.subList(from, Math.min(all.size(), from + WORDS));
            Matcher matcher = new Matcher(some);
            List<String> patterns = some.stream()
                    .flatMap(word -> Patterns.of(word).stream())
                    .distinct()
                    .toList();
            for (TextTable table : tables) {
                find(table, patterns, matcher).forEach(consumer);
            }
        }
    }

    private List<Hit> find(TextTable table, List<String> patterns, Matcher matcher) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (String searched : searched(table)) {
            for (String pattern : patterns) {
                conditions.add("lower(" + searched + ") like ?");
                parameters.add(pattern);
            }
        }
        String row = sql.postgres() ? "ctid::text" : "_rowid_";
        String columns = java.util.stream.Stream.concat(table.texts().stream(), table.ids().stream())
                .map(TextTable::quoted)
                .collect(Collectors.joining(", "));
        return sql
                .query(
                        "select " + row + " as mortise_row, " + columns + " from " + table.quoted() + " where "
                                + String.join(" or ", conditions),
                        each -> hit(table, each, matcher),
                        parameters.toArray())
                .stream()
                .filter(hit -> !hit.texts().isEmpty())
                .toList();
    }

    /** PostgreSQL joins the columns cheaply; H2 has a limit for texts that are joined. */
    private List<String> searched(TextTable table) {
        if (!sql.postgres()) {
            return table.texts().stream().map(TextTable::quoted).toList();
        }
        return List.of("concat_ws('|', "
                + table.texts().stream().map(TextTable::quoted).collect(Collectors.joining(", ")) + ")");
    }

    private static Hit hit(TextTable table, ResultSet row, Matcher matcher) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : table.texts()) {
            String text = row.getString(column);
            if (matcher.in(text)) {
                texts.put(column, text);
            }
        }
        List<UUID> ids = new ArrayList<>();
        for (String column : table.ids()) {
            UUID id = Sql.uuid(row, column);
            if (id != null) {
                ids.add(id);
            }
        }
        return new Hit(table, row.getString("mortise_row"), texts, ids);
    }

    /** @return whether the row was still as it was found */
    public boolean replace(Hit hit, String column, String replacement) {
        String row = sql.postgres() ? "ctid = ?::tid" : "_rowid_ = cast(? as bigint)";
        String text = sql.postgres() ? "text" : "varchar";
        return sql.update(
                        "update " + hit.table().quoted() + " set " + TextTable.quoted(column) + " = ? where " + row
                                + " and cast(" + TextTable.quoted(column) + " as " + text + ") = ?",
                        replacement,
                        hit.row(),
                        hit.texts().get(column))
                > 0;
    }
}
