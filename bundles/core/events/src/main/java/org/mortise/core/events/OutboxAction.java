package org.mortise.core.events;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;

/** A command about the outbox. Whoever has the console has the machine, and so needs no permission here. */
abstract class OutboxAction implements Action {

    @Reference
    Session session;

    @Reference
    OutboxDispatcher dispatcher;

    /** @throws CommandException with what to tell the user; the console shows and logs it as a line */
    abstract void run(PrintStream out) throws CommandException;

    @Override
    public final Object execute() throws CommandException {
        run(session.getConsole());
        return null;
    }
}
