package org.mortise.core.persistence.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.change.Change;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RuntimeStatement;

/** The statements that a changelog would run now; none of them is run. Liquibase's own bookkeeping is left out. */
final class PendingSql {

    private PendingSql() {}

    static List<String> of(Liquibase liquibase) throws Exception {
        List<String> statements = new ArrayList<>();
        for (ChangeSet changeSet : liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression())) {
            for (Change change : changeSet.getChanges()) {
                add(change, liquibase.getDatabase(), statements);
            }
        }
        return statements;
    }

    /** Some changes do their work when they are asked for their statements: these are only named. */
    private static void add(Change change, Database database, List<String> statements) {
        if (change instanceof ExecuteShellCommandChange || change instanceof CustomChangeWrapper) {
            statements.add("-- not SQL: " + change.getDescription());
            return;
        }
        for (SqlStatement statement : change.generateStatements(database)) {
            if (statement instanceof RuntimeStatement) {
                statements.add("-- known only while it runs: " + change.getDescription());
            } else {
                Sql[] generated = SqlGeneratorFactory.getInstance().generateSql(statement, database);
                Arrays.stream(generated).map(Sql::toSql).forEach(statements::add);
            }
        }
    }
}
