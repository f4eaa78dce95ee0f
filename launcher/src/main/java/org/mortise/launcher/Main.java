package org.mortise.launcher;

import picocli.CommandLine;

/** Entry point of the {@code mortise} command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    public static CommandLine commandLine() {
        var commandLine = new CommandLine(new MortiseCommand());
        // The one verb that is not ours: there is nothing of ours to run before the build.
        commandLine
                .getCommandSpec()
                .usageMessage()
                .footer("", "In a checkout there is also 'mortise test': builds and tests everything.");
        return commandLine
                .setExecutionExceptionHandler(new FailurePrinter())
                .setParameterExceptionHandler(new UsageErrorHandler(commandLine.getParameterExceptionHandler()));
    }
}
