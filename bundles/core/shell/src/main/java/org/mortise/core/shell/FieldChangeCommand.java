package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:field-change}. */
@Command(scope = "mortise", name = "field-change", description = "Changes a field that an administrator added")
@Service
public final class FieldChangeCommand extends FieldAction {

    @Argument(index = 2, name = "JSON", description = "A merge patch of the description, or @file", required = true)
    String json;

    @Override
    void run(PrintStream out) {
        out.println(line(customFields.change(type, name, JsonArgument.read(json))));
    }
}
