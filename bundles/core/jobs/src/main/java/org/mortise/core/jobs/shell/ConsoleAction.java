package org.mortise.core.jobs.shell;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.Callers;
import org.mortise.api.security.ConsoleCallers;

/** A command in the name of the user who types it, with the rights of that user. A refusal is a line. */
abstract class ConsoleAction implements Action {

    @Reference
    Session session;

    @Reference
    Callers callers;

    @Reference
    ConsoleCallers console;

    abstract void run(PrintStream out);

    @Override
    public final Object execute() throws CommandException {
        try {
            return callers.as(console.current(), () -> {
                run(session.getConsole());
                return null;
            });
        } catch (ProblemException e) {
            // The one exception that the console shows as a line and does not log with a stack trace.
            String wrong = e.violations().stream()
                    .map(each -> System.lineSeparator() + "  " + each.field() + ": " + each.message())
                    .collect(Collectors.joining());
            throw new CommandException(e.detail() + " (" + e.code() + ")" + wrong, e);
        }
    }
}
