package org.mortise.core.retention.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.retention.RetentionConsole;

/** {@code mortise:hold-release}. */
@Command(scope = "mortise", name = "hold-release", description = "Releases a legal hold")
@Service
public final class HoldReleaseCommand extends ConsoleAction {

    @Reference
    RetentionConsole retention;

    @Argument(name = "ID", description = "The id of the hold, as hold-list shows it", required = true)
    String id;

    @Override
    void run(PrintStream out) {
        retention.release(id);
        out.println("Released.");
    }
}
