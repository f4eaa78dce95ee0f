package org.mortise.core.retention.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.retention.RetentionConsole;

/** {@code mortise:hold-list}. */
@Command(scope = "mortise", name = "hold-list", description = "Lists the records on legal hold")
@Service
public final class HoldListCommand extends ConsoleAction {

    @Reference
    RetentionConsole retention;

    @Override
    void run(PrintStream out) {
        retention.holds().print(out);
    }
}
