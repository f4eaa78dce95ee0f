package org.mortise.core.retention.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.retention.RetentionConsole;

/** {@code mortise:retention-run}. */
@Command(scope = "mortise", name = "retention-run", description = "Lets a retention rule run now, in the background")
@Service
public final class RetentionRunCommand extends ConsoleAction {

    @Reference
    RetentionConsole retention;

    @Argument(name = "RULE", description = "The name or id of the rule", required = true)
    String rule;

    @Override
    void run(PrintStream out) {
        out.println("It runs (" + retention.run(rule) + "); retention-list shows how far it is.");
    }
}
