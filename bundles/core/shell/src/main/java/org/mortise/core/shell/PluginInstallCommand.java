package org.mortise.core.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginPlan;
import org.mortise.api.plugins.PluginState;
import org.mortise.api.plugins.Plugins;

/** {@code mortise:plugin-install}. */
@Command(
        scope = "mortise",
        name = "plugin-install",
        description = "Installs or upgrades a plugin, after showing the plan")
@Service
public final class PluginInstallCommand extends AdministratorAction {

    @Reference
    Plugins plugins;

    @Argument(name = "FILE|URL", description = "The plugin's jar or KAR", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--yes", aliases = "-y", description = "Do not ask")
    boolean yes;

    @Override
    void run(PrintStream out) {
        PluginPlan plan = PluginFile.use(file, plugins::plan);
        out.println(plan.plugin() + " " + plan.version()
                + (plan.replaces() == null ? " (new)" : " (replaces " + plan.replaces() + ")"));
        out.println(
                plan.signature().vendor() == null
                        ? "Signed by nobody who is trusted"
                        : "Signed by " + plan.signature().vendor());
        int number = 1;
        for (PluginPlan.Step step : plan.steps()) {
            out.printf("%3d. %s%n", number++, step.detail());
        }
        plugins.migrationSql(plan.id()).forEach(statement -> out.println("SQL: " + statement));
        plan.permissions().forEach(permission -> out.println("New permission: " + permission));
        plan.uses().forEach(use -> out.println("Asks for: " + use));
        plan.notes().forEach(out::println);
        if (!yes && !confirmed()) {
            out.println("Nothing was done.");
            return;
        }
        PluginInfo plugin = plugins.apply(plan.id());
        out.println(PluginAction.line(plugin));
        if (plugin.state() == PluginState.FAILED || !plan.version().equals(plugin.version())) {
            throw new CommandFailure(plan.plugin() + " " + plan.version() + " was not installed.", null);
        }
    }

    private boolean confirmed() {
        try {
            return session.readLine("Install it? (yes/no) ", null).trim().equalsIgnoreCase("yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
