package org.mortise.core.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.Plugins;

/** Completes the ids of plugins. */
@Service
public final class PluginIds implements Completer {

    @Reference
    Plugins plugins;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        StringsCompleter ids =
                new StringsCompleter(plugins.all().stream().map(PluginInfo::id).toList());
        return ids.complete(session, commandLine, candidates);
    }
}
