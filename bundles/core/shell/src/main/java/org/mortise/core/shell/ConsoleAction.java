package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.security.Callers;
import org.mortise.api.security.ConsoleCallers;

/** A command in the name of the user who types it, with the rights of that user. */
abstract class ConsoleAction implements Action {

    @Reference
    Session session;

    @Reference
    Callers callers;

    @Reference
    ConsoleCallers console;

    /** Called in the name of the console's user; what is refused is told in a line. */
    abstract void run(PrintStream out);

    @Override
    public final Object execute() throws CommandException {
        try {
            return callers.as(console.current(), () -> {
                permit();
                run(session.getConsole());
                return null;
            });
        } catch (ProblemException e) {
            // The one exception that the console shows as a line and does not log with a stack trace.
            throw new CommandException(describe(e), e);
        } catch (CommandFailure e) {
            throw new CommandException(e.getMessage(), e);
        }
    }

    /** Throws when the user may not type the command at all. */
    void permit() {}

    static String describe(ProblemException problem) {
        StringBuilder text = new StringBuilder(problem.detail() + " (" + problem.code() + ")");
        for (Violation violation : problem.violations()) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(violation.field().isEmpty() ? "" : violation.field() + ": ")
                    .append(violation.message());
        }
        return text.toString();
    }
}
