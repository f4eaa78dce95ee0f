package org.mortise.launcher.instance;

import java.util.concurrent.Callable;
import org.mortise.launcher.Distribution;
import org.mortise.launcher.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = {
            "Starts an instance and returns or reports when it is ready.",
            "",
            "Port and database are remembered in the instance's folder: a later run with the same --data and without "
                    + "them starts the same thing. MORTISE_JAVA_OPTS is added to the options of the server's JVM "
                    + "(default -Xmx512m).",
            ""
        })
public final class RunCommand implements Callable<Integer> {
    @Mixin
    private InstanceOption instanceOption;

    @Mixin
    private StartOptions options;

    @Option(names = "--detach", description = "Leave the server running in the background.")
    private boolean detach;

    @Option(
            names = "--json",
            description = "When ready, print one line {\"url\",\"username\",\"password\",\"pid\",\"dataDir\"}.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var messages = spec.commandLine().getErr();
        var instance = instanceOption.instance();
        Process server = new InstanceStart(Distribution.locate(), instance, messages).start(options, detach);
        var announcement = Announcement.of(instance, server.pid());
        var out = spec.commandLine().getOut();
        out.println(json ? announcement.json() : announcement.text(detach));
        out.flush();
        return detach || server.waitFor() == 0 ? ExitCodes.OK : ExitCodes.FAILURE;
    }
}
