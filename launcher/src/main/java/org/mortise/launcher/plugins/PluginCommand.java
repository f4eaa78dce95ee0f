package org.mortise.launcher.plugins;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "plugin",
        description =
                "Installs, lists and removes plugins of a running server; makes, packages, verifies and signs them.",
        subcommands = {
            PluginInstallCommand.class,
            PluginListCommand.class,
            PluginSearchCommand.class,
            PluginUpgradeCommand.class,
            PluginRemoveCommand.class,
            PluginTrustCommand.class,
            PluginNewCommand.class,
            PluginRunCommand.class,
            PluginPackageCommand.class,
            PluginVerifyCommand.class,
            PluginSignCommand.class,
            PluginCatalogueCommand.class
        })
public final class PluginCommand implements Runnable {
    static final String PLUGINS = "/api/admin/plugins";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: install, list, search, upgrade, remove, trust, new, run, package, verify, sign or catalogue.");
    }
}
