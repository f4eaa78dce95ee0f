package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.Plugins;

/** {@code mortise:plugin-list}. */
@Command(scope = "mortise", name = "plugin-list", description = "Lists the plugins that are or were installed")
@Service
public final class PluginListCommand extends AdministratorAction {

    @Reference
    Plugins plugins;

    @Override
    void run(PrintStream out) {
        ShellTable table = new ShellTable();
        for (String heading : new String[] {"ID", "Name", "Version", "Vendor", "State", "Source", "Problem"}) {
            table.column(heading);
        }
        for (PluginInfo plugin : plugins.all()) {
            table.addRow()
                    .addContent(
                            plugin.id(),
                            plugin.name(),
                            plugin.version(),
                            plugin.vendor(),
                            plugin.state(),
                            plugin.source(),
                            plugin.problem() == null ? "" : plugin.problem());
        }
        table.print(out);
    }
}
