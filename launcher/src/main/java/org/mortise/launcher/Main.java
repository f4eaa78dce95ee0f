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
        return commandLine
                .setExecutionExceptionHandler(new FailurePrinter())
                .setParameterExceptionHandler(new UsageErrorHandler(commandLine.getParameterExceptionHandler()));
    }
}
