package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.records.CustomTypes;

/** {@code mortise:type-add}. */
@Command(scope = "mortise", name = "type-add", description = "Makes a record type without code")
@Service
public final class TypeAddCommand extends AdministratorAction {

    @Reference
    CustomTypes customTypes;

    @Argument(name = "JSON", description = "The type as in a plugin's types/*.json, or @file", required = true)
    String json;

    @Override
    void run(PrintStream out) {
        out.println(TypeAction.line(customTypes.add(JsonArgument.read(json))));
    }
}
