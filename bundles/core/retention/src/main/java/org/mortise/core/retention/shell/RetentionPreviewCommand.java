package org.mortise.core.retention.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.retention.RetentionConsole;

/** {@code mortise:retention-preview}. */
@Command(scope = "mortise", name = "retention-preview", description = "Shows what a retention rule would do now")
@Service
public final class RetentionPreviewCommand extends ConsoleAction {

    @Reference
    RetentionConsole retention;

    @Argument(name = "RULE", description = "The name or id of the rule", required = true)
    String rule;

    @Override
    void run(PrintStream out) {
        retention.preview(rule).forEach((key, value) -> out.println(key + ": " + value));
    }
}
