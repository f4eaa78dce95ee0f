package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:plugin-disable}. */
@Command(scope = "mortise", name = "plugin-disable", description = "Stops a plugin until it is enabled again")
@Service
public final class PluginDisableCommand extends PluginAction {

    @Override
    void run(PrintStream out) {
        out.println(line(plugins.disable(id)));
    }
}
