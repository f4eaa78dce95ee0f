package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.records.CustomFields;

/** {@code mortise:field-add}. */
@Command(scope = "mortise", name = "field-add", description = "Adds a field to a record type")
@Service
public final class FieldAddCommand extends AdministratorAction {

    @Reference
    CustomFields customFields;

    @Argument(index = 0, name = "TYPE", description = "The record type, for example account", required = true)
    @Completion(RecordTypeNames.class)
    String type;

    @Argument(
            index = 1,
            name = "JSON",
            description =
                    "The field as in a plugin's fields/*.json, for example {\"name\":\"tier\",\"type\":\"text\"}, or @file",
            required = true)
    String json;

    @Override
    void run(PrintStream out) {
        String name = customFields.add(type, JsonArgument.read(json)).name();
        out.println(type + " has the field " + name + ".");
    }
}
