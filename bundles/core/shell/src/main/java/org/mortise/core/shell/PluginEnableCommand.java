package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:plugin-enable}. */
@Command(scope = "mortise", name = "plugin-enable", description = "Starts a plugin that is disabled or failed")
@Service
public final class PluginEnableCommand extends PluginAction {

    @Override
    void run(PrintStream out) {
        out.println(line(plugins.enable(id)));
    }
}
