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
    private static final int POLL_MILLIS = 300;

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

    @Option(names = "--json", description = "Print the lines as they are in the file: one JSON object each.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var log = instanceOption.instance().existing().serverLog();
        var follower = new LogFollower(log, this::print);
        LogTail.lastLines(log, lines).forEach(this::print);
        while (follow && !spec.commandLine().getOut().checkError()) {
            Thread.sleep(POLL_MILLIS);
            follower.readAdded();
        }
        return ExitCodes.OK;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(json ? line : LogLine.text(line));
    }
}
