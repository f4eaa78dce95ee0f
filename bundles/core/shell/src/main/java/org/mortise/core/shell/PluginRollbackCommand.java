package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:plugin-rollback}. */
@Command(scope = "mortise", name = "plugin-rollback", description = "Goes back to the version before the last upgrade")
@Service
public final class PluginRollbackCommand extends PluginAction {

    @Override
    void run(PrintStream out) {
        out.println(line(plugins.rollback(id)));
    }
}
