package org.mortise.core.persistence.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.core.CreateSequenceChange;
import liquibase.change.core.CreateTableChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import org.mortise.core.persistence.MadeByMigrations;

/** Reads from a changelog which tables and sequences it makes, plain SQL included. */
final class MadeByChanges {

    private static final Pattern MADE = Pattern.compile(
            "\\bcreate\\s+(table|sequence)\\s+(?:if\\s+not\\s+exists\\s+)?\"?([a-z0-9_]+)", Pattern.CASE_INSENSITIVE);

    private final Set<String> tables = new LinkedHashSet<>();
    private final Set<String> sequences = new LinkedHashSet<>();

    private MadeByChanges() {}

    static MadeByMigrations of(DatabaseChangeLog changelog) {
        MadeByChanges made = new MadeByChanges();
        for (ChangeSet changeSet : changelog.getChangeSets()) {
            changeSet.getChanges().forEach(made::look);
        }
        return new MadeByMigrations(List.copyOf(made.tables), List.copyOf(made.sequences));
    }

    private void look(Change change) {
        if (change instanceof CreateTableChange table) {
            tables.add(lower(table.getTableName()));
        } else if (change instanceof CreateSequenceChange sequence) {
            sequences.add(lower(sequence.getSequenceName()));
        } else if (change instanceof AbstractSQLChange plain && plain.getSql() != null) {
            Matcher matcher = MADE.matcher(plain.getSql());
            while (matcher.find()) {
                (lower(matcher.group(1)).equals("table") ? tables : sequences).add(lower(matcher.group(2)));
            }
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
