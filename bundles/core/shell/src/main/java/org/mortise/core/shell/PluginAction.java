package org.mortise.core.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.Plugins;

/** A command about one plugin. */
abstract class PluginAction extends AdministratorAction {

    @Reference
    Plugins plugins;

    @Argument(name = "ID", description = "The plugin's id, for example loyalty", required = true)
    @Completion(PluginIds.class)
    String id;

    static String line(PluginInfo plugin) {
        String text = plugin.id() + " " + plugin.version() + " is " + plugin.state();
        return plugin.problem() == null ? text : text + ": " + plugin.problem();
    }
}
