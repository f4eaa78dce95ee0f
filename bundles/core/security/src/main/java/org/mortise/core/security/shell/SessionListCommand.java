package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.security.SessionAdministration;

/** {@code mortise:session-list}. */
@Command(
        scope = "mortise",
        name = "session-list",
        description = "Lists the open sessions: an administrator sees those of everybody, others their own")
@Service
public final class SessionListCommand extends IdentityAction {

    @Reference
    SessionAdministration sessions;

    @Override
    void run(PrintStream out) {
        table(
                        List.of("Id", "User", "Since", "Last used", "By", "Address", "Program"),
                        sessions.mine(),
                        session -> new Object[] {
                            session.id(),
                            session.user(),
                            session.createdAt(),
                            session.lastUsedAt(),
                            session.method(),
                            text(session.address()),
                            text(session.client())
                        })
                .print(out);
    }
}
