package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.plugins.PluginExport;

/** {@code mortise:plugin-export}. */
@Command(
        scope = "mortise",
        name = "plugin-export",
        description = "Writes the data of a plugin that is uninstalled into a file")
@Service
public final class PluginExportCommand extends PluginDataAction {

    @Override
    void run(PrintStream out) {
        PluginExport export = data.export(id);
        out.println(data.file(id, export.name()) + " (" + export.size() + " bytes, SHA-256 " + export.sha256() + ")");
    }
}
