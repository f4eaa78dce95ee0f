package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;

/** {@code mortise:types}. */
@Command(scope = "mortise", name = "types", description = "Lists the record types of what is installed now")
@Service
public final class TypesCommand extends ConsoleAction {

    @Reference
    RecordTypes types;

    @Reference
    Records records;

    @Override
    void run(PrintStream out) {
        ShellTable table = new ShellTable();
        for (String heading : new String[] {"Type", "Plugin", "Address", "Fields", "Records"}) {
            table.column(heading);
        }
        for (RecordType type : types.all()) {
            Long count =
                    records.query(Query.of(type.name()).limit(1).total(true)).total();
            table.addRow()
                    .addContent(
                            type.name(),
                            type.plugin(),
                            type.href(),
                            type.fields().size(),
                            count);
        }
        table.print(out);
    }
}
