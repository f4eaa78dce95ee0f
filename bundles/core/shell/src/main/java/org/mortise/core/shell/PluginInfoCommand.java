package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginChange;
import org.mortise.api.plugins.PluginInfo;

/** {@code mortise:plugin-info}. */
@Command(scope = "mortise", name = "plugin-info", description = "Shows one plugin and what happened to it")
@Service
public final class PluginInfoCommand extends PluginAction {

    @Override
    void run(PrintStream out) {
        PluginInfo plugin = plugins.find(id).orElseThrow(() -> ProblemException.notFound("plugin " + id));
        out.println(line(plugin));
        out.println(plugin.name() + ", by " + plugin.vendor() + ", installed as a " + plugin.source());
        out.println(
                "Record types: " + (plugin.recordTypes().isEmpty() ? "none" : String.join(", ", plugin.recordTypes())));
        ShellTable table = new ShellTable();
        for (String heading : new String[] {"When", "What", "Version", "State", "By", "Through", "Problem"}) {
            table.column(heading);
        }
        for (PluginChange change : plugins.history(id)) {
            table.addRow()
                    .addContent(
                            change.at(),
                            change.action(),
                            change.version(),
                            change.state(),
                            change.by(),
                            change.through(),
                            change.problem() == null ? "" : change.problem());
        }
        table.print(out);
    }
}
