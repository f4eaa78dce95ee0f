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
import java.util.stream.Stream;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.mortise.core.privacy.words.Matcher;

/** Looks for words in all text columns of tables: each row is read once, however many words there are. */
public final class Search {

    private static final int PAGE = 1_000;

    private final Sql sql;
    private final Transactions transactions;

    public Search(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** @param alive is called every now and then */
    public void each(Collection<TextTable> tables, Matcher words, Runnable alive, Consumer<Hit> consumer) {
        if (words.isEmpty()) {
            return;
        }
        for (TextTable table : tables) {
            alive.run();
            Collected collected = new Collected(table, words, alive);
            if (sql.postgres()) {
                snapshot(table, collected);
            } else {
                pages(table, collected);
            }
            collected.hits.forEach(consumer);
        }
    }

    /** PostgreSQL moves rows that change: only one statement sees each of them once. A cursor needs a transaction. */
    private void snapshot(TextTable table, Collected collected) {
        transactions.requiresNew(() -> {
            sql.each(select("ctid::text", table), PAGE, collected::row);
            return null;
        });
    }

    /** H2 would put aside the rows of a whole table before it gives the first one; a row keeps its number there. */
    private void pages(TextTable table, Collected collected) {
        String page =
                select("_rowid_", table) + " where _rowid_ > ? order by _rowid_ fetch first " + PAGE + " rows only";
        long last = Long.MIN_VALUE;
        List<Long> rows;
        do {
            rows = sql.query(page, collected::row, last);
            last = rows.isEmpty() ? last : rows.get(rows.size() - 1);
        } while (rows.size() == PAGE);
    }

    private static String select(String row, TextTable table) {
        String columns = Stream.concat(table.texts().stream(), table.ids().stream())
                .map(TextTable::quoted)
                .collect(Collectors.joining(", "));
        return "select " + row + " as mortise_row, " + columns + " from " + table.quoted();
    }

    private final class Collected {

        private final TextTable table;
        private final Matcher words;
        private final Runnable alive;
        private final List<Hit> hits = new ArrayList<>();
        private int rows;

        Collected(TextTable table, Matcher words, Runnable alive) {
            this.table = table;
            this.words = words;
            this.alive = alive;
        }

        /** @return the number of the row on H2 */
        Long row(ResultSet row) throws SQLException {
            if (++rows % PAGE == 0) {
                alive.run();
            }
            Map<String, String> texts = new LinkedHashMap<>();
            for (String column : table.texts()) {
                String text = row.getString(column);
                if (words.in(text)) {
                    texts.put(column, text);
                }
            }
            if (!texts.isEmpty()) {
                hits.add(new Hit(table, row.getString("mortise_row"), texts, ids(row)));
            }
            return sql.postgres() ? null : row.getLong("mortise_row");
        }

        private List<UUID> ids(ResultSet row) throws SQLException {
            List<UUID> ids = new ArrayList<>();
            for (String column : table.ids()) {
                UUID id = Sql.uuid(row, column);
                if (id != null) {
                    ids.add(id);
                }
            }
            return ids;
        }
    }

    /**
     * @param replacements by column; all at once, since a row of PostgreSQL is another one after a change
     * @return whether the row was still as it was found
     */
    public boolean replace(Hit hit, Map<String, String> replacements) {
        String text = sql.postgres() ? "text" : "varchar";
        List<Object> parameters = new ArrayList<>(replacements.values());
        parameters.add(hit.row());
        List<String> sets = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        replacements.keySet().forEach(column -> {
            String quoted = TextTable.quoted(column);
            sets.add(quoted + " = ?");
            same.append(" and cast(").append(quoted).append(" as ").append(text).append(") = ?");
            parameters.add(hit.texts().get(column));
        });
        return sql.update(
                        "update " + hit.table().quoted() + " set " + String.join(", ", sets) + " where "
                                + (sql.postgres() ? "ctid = ?::tid" : "_rowid_ = cast(? as bigint)") + same,
                        parameters.toArray())
                > 0;
    }
}
