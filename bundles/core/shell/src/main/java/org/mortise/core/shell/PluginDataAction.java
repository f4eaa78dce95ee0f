package org.mortise.core.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.mortise.api.plugins.PluginData;

/** A command about the data of one plugin. */
abstract class PluginDataAction extends AdministratorAction {

    @Reference
    PluginData data;

    @Argument(name = "ID", description = "The plugin's id, for example loyalty", required = true)
    @Completion(PluginIds.class)
    String id;
}
