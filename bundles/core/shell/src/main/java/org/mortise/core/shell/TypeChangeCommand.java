package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:type-change}. */
@Command(scope = "mortise", name = "type-change", description = "Changes a record type that an administrator made")
@Service
public final class TypeChangeCommand extends TypeAction {

    @Argument(index = 1, name = "JSON", description = "A merge patch of the description, or @file", required = true)
    String json;

    @Override
    void run(PrintStream out) {
        out.println(line(customTypes.change(name, JsonArgument.read(json))));
    }
}
