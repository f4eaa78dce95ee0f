package org.mortise.launcher;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Leaves the message to picocli and makes the exit code ours. */
record UsageErrorHandler(IParameterExceptionHandler printer) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException problem, String[] arguments) throws Exception {
        printer.handleParseException(problem, arguments);
        return ExitCodes.USAGE;
    }
}
