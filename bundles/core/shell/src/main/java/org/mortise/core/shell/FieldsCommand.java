package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.mortise.api.records.CustomFields;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordTypes;

/** {@code mortise:fields}. */
@Command(scope = "mortise", name = "fields", description = "Lists the fields of a record type, hidden ones too")
@Service
public final class FieldsCommand extends AdministratorAction {

    @Reference
    RecordTypes types;

    @Reference
    CustomFields customFields;

    @Argument(name = "TYPE", description = "The record type, for example account", required = true)
    @Completion(RecordTypeNames.class)
    String type;

    @Override
    void run(PrintStream out) {
        ShellTable table = new ShellTable();
        for (String heading : new String[] {"Field", "Type", "Of", "Required", "Unique", "State"}) {
            table.column(heading);
        }
        types.require(type).fields().forEach(field -> row(table, field, field.custom() ? "custom" : ""));
        customFields.hidden(type).forEach(field -> row(table, field, "hidden"));
        table.print(out);
    }

    private static void row(ShellTable table, Field field, String state) {
        table.addRow()
                .addContent(
                        field.name(),
                        field.type().json(),
                        field.plugin(),
                        field.required() ? "yes" : "",
                        field.unique() ? "yes" : "",
                        state);
    }
}
