package org.mortise.launcher;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints what went wrong as a sentence; the stack trace only for those who ask by MORTISE_DEBUG. */
final class FailurePrinter implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception problem, CommandLine commandLine, ParseResult parsed) {
        commandLine.getErr().println("mortise: " + text(problem));
        if (System.getenv("MORTISE_DEBUG") != null) {
            problem.printStackTrace(commandLine.getErr());
        }
        return ExitCodes.FAILURE;
    }

    private static String text(Throwable problem) {
        if (problem instanceof Failure) {
            return problem.getMessage();
        }
        if (problem instanceof UncheckedIOException wrapper) {
            return text(wrapper.getCause());
        }
        // The messages of file exceptions are bare paths: the type is what says what happened.
        return problem.getClass().getSimpleName() + ": " + problem.getMessage();
    }
}
