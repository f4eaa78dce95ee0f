package org.mortise.launcher.instance;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Prints the end of an instance's log.")
public final class LogsCommand implements Callable<Integer> {
    @Mixin
    private InstanceOption instanceOption;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on printing what is added.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "100",
            description = "How many lines. Default: ${DEFAULT-VALUE}.")
    private int lines;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var log = instanceOption.instance().existing().serverLog();
        var out = spec.commandLine().getOut();
        LogTail.lastLines(log, lines).forEach(out::println);
        out.flush();
        if (follow) {
            new LogFollower(log, out).followForEver();
        }
        return ExitCodes.OK;
    }
}
