package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.mortise.api.records.ComputedFields;
import org.mortise.api.records.ComputedState;

/** {@code mortise:computed-fields}. */
@Command(
        scope = "mortise",
        name = "computed-fields",
        description = "Shows how far the formulas and roll-ups of a type are, and has one computed anew")
@Service
public final class ComputedFieldsCommand extends AdministratorAction {

    @Reference
    ComputedFields computed;

    @Argument(index = 0, name = "type", description = "a record type", required = true)
    String type;

    @Argument(index = 1, name = "field", description = "one of its computed fields, to be computed anew")
    String field;

    @Option(name = "--compare", description = "only count the values that differ")
    boolean compare;

    @Override
    void run(PrintStream out) {
        if (field != null) {
            computed.recompute(type, field, compare);
        }
        ShellTable table = new ShellTable();
        for (String heading : new String[] {"Field", "State", "Processed", "Total", "Different", "Problem"}) {
            table.column(heading);
        }
        for (ComputedState state : computed.states(type)) {
            table.addRow()
                    .addContent(
                            state.field(),
                            state.state(),
                            state.processed(),
                            state.total(),
                            state.different(),
                            state.problem());
        }
        table.print(out);
    }
}
