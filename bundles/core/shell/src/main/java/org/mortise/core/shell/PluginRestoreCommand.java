package org.mortise.core.shell;

import java.io.PrintStream;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.mortise.api.plugins.PluginRestoration;

/** {@code mortise:plugin-restore}. */
@Command(
        scope = "mortise",
        name = "plugin-restore",
        description = "Brings an export of plugin-export back into the plugin, which is installed again")
@Service
public final class PluginRestoreCommand extends PluginDataAction {

    @Argument(index = 1, name = "FILE", description = "The export", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run(PrintStream out) {
        PluginRestoration restored = PluginFile.use(file, path -> data.restore(id, path));
        new TreeMap<>(restored.records()).forEach((type, count) -> out.println(type + ": " + count));
        if (restored.valuesKept() > 0) {
            out.println(restored.valuesKept()
                    + " values of others' records did not come back: the record is gone, or has another value.");
        }
    }
}
