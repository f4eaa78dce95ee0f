package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;

/** A command that runs as an administrator: whoever has the console has the machine. */
abstract class AdministratorAction implements Action {

    @Reference
    Session session;

    @Reference
    Callers callers;

    /** Called in the name of the console's user; what is refused is told in a line. */
    abstract void run(PrintStream out);

    @Override
    public final Object execute() throws CommandException {
        Object user = session.get("USER");
        Caller caller = new Caller(null, user == null ? "console" : user.toString(), true, "console");
        try {
            return callers.as(caller, () -> {
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
