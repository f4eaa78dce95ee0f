package org.mortise.core.persistence.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;

/** The statements that a changelog would run now; none of them is run. Liquibase's own bookkeeping is left out. */
final class PendingSql {

    private PendingSql() {}

    static List<String> of(Liquibase liquibase) throws Exception {
        Database database = liquibase.getDatabase();
        List<String> statements = new ArrayList<>();
        for (ChangeSet changeSet : liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression())) {
            for (Change change : changeSet.getChanges()) {
                Sql[] generated =
                        SqlGeneratorFactory.getInstance().generateSql(change.generateStatements(database), database);
                Arrays.stream(generated).map(Sql::toSql).forEach(statements::add);
            }
        }
        return statements;
    }
}
