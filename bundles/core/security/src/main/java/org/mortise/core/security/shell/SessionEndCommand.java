package org.mortise.core.security.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.security.SessionAdministration;

/** {@code mortise:session-end}. */
@Command(scope = "mortise", name = "session-end", description = "Ends a session")
@Service
public final class SessionEndCommand extends IdentityAction {

    @Reference
    SessionAdministration sessions;

    @Argument(name = "ID", description = "The id, as session-list shows it", required = true)
    String id;

    @Override
    void run(PrintStream out) {
        sessions.endMine(requireId("session", id));
        out.println("The session has ended.");
    }
}
