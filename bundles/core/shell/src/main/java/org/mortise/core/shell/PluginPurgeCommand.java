package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:plugin-purge}. */
@Command(
        scope = "mortise",
        name = "plugin-purge",
        description = "Takes all data of an uninstalled plugin away, after plugin-export has written it out")
@Service
public final class PluginPurgeCommand extends PluginDataAction {

    @Option(name = "--confirm", description = "The id once more: all its data go for ever")
    String confirmation;

    @Override
    void run(PrintStream out) {
        data.purge(id, confirmation);
        out.println("The data of " + id + " are gone for ever.");
    }
}
