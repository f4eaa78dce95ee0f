package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:plugin-uninstall}. */
@Command(scope = "mortise", name = "plugin-uninstall", description = "Takes a plugin out; its data stays dormant")
@Service
public final class PluginUninstallCommand extends PluginAction {

    @Override
    void run(PrintStream out) {
        plugins.uninstall(id);
        out.println(id + " is uninstalled; its data stays until mortise:plugin-purge.");
    }
}
