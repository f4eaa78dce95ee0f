package org.mortise.core.events;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

/** A command about the outbox. Whoever has the console has the machine, and so needs no permission here. */
abstract class OutboxAction implements Action {

    @Reference
    Session session;

    @Reference
    OutboxDispatcher dispatcher;

    abstract void run(PrintStream out);

    @Override
    public final Object execute() {
        run(session.getConsole());
        return null;
    }
}
