package org.mortise.core.retention.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.retention.RetentionConsole;

/** {@code mortise:hold-add}. */
@Command(
        scope = "mortise",
        name = "hold-add",
        description = "Puts a record on legal hold: nobody removes it before the hold is released")
@Service
public final class HoldAddCommand extends ConsoleAction {

    @Reference
    RetentionConsole retention;

    @Argument(index = 0, name = "TYPE", description = "The record type, for example account", required = true)
    String type;

    @Argument(index = 1, name = "ID", description = "The id of the record", required = true)
    String id;

    @Argument(index = 2, name = "REASON", description = "Why", required = true)
    String reason;

    @Override
    void run(PrintStream out) {
        out.println("Held (" + retention.hold(type, id, reason) + ").");
    }
}
