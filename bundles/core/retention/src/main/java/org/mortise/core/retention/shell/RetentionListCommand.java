package org.mortise.core.retention.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.retention.RetentionConsole;

/** {@code mortise:retention-list}. */
@Command(scope = "mortise", name = "retention-list", description = "Lists the retention rules with their last runs")
@Service
public final class RetentionListCommand extends ConsoleAction {

    @Reference
    RetentionConsole retention;

    @Override
    void run(PrintStream out) {
        retention.rules().print(out);
    }
}
