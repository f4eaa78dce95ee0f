package org.mortise.core.events;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.ConsoleCallers;

/** A command about the outbox, for administrators. */
abstract class OutboxAction implements Action {

    @Reference
    Session session;

    @Reference
    OutboxDispatcher dispatcher;

    @Reference
    ConsoleCallers console;

    /** @throws CommandException with what to tell the user; the console shows and logs it as a line */
    abstract void run(PrintStream out) throws CommandException;

    @Override
    public final Object execute() throws CommandException {
        if (!administrator()) {
            throw new CommandException("Only administrators may do this. (forbidden)");
        }
        run(session.getConsole());
        return null;
    }

    private boolean administrator() throws CommandException {
        try {
            return console.current().administrator();
        } catch (ProblemException e) {
            throw new CommandException(e.detail() + " (" + e.code() + ")", e);
        }
    }
}
