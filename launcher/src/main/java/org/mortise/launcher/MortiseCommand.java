package org.mortise.launcher;

import org.mortise.launcher.imports.ImportCommand;
import org.mortise.launcher.instance.ConsoleCommand;
import org.mortise.launcher.instance.LogsCommand;
import org.mortise.launcher.instance.RunCommand;
import org.mortise.launcher.instance.StatusCommand;
import org.mortise.launcher.instance.StopCommand;
import org.mortise.launcher.plugins.PluginCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: it only holds the verbs. */
@Command(
        name = "mortise",
        description = "Runs Mortise CRM and talks to it.",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = LauncherVersion.class,
        synopsisSubcommandLabel = "VERB",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:success", "1:failure", "64:wrong use of the command line"},
        subcommands = {
            RunCommand.class,
            StopCommand.class,
            StatusCommand.class,
            ConsoleCommand.class,
            LogsCommand.class,
            ImportCommand.class,
            PluginCommand.class,
            VersionCommand.class
        })
public final class MortiseCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: one of the verbs below.");
    }
}
