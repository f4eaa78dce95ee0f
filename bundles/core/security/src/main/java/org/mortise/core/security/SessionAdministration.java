package org.mortise.core.security;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists and ends sessions for REST and the console: administrators those of everybody, others their own. */
@Component(service = SessionAdministration.class)
public final class SessionAdministration {

    private static final int LISTED = 1_000;

    private final Callers callers;
    private final Sessions sessions;
    private final SecurityAudit audit;

    @Activate
    public SessionAdministration(
            @Reference Callers callers, @Reference Sessions sessions, @Reference SecurityAudit audit) {
        this.callers = callers;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** For an administrator. @param user null for everybody's, the thousand used last */
    List<OpenSession> all(UUID user) {
        requireAdministrator();
        return user == null ? sessions.all(LISTED) : sessions.of(user);
    }

    /** For an administrator; NOT_FOUND when there is no such session. */
    void end(UUID session) {
        requireAdministrator();
        OpenSession found = sessions.find(session).orElseThrow(() -> Requests.missing("session", session));
        sessions.close(session);
        audit.tell("session-ended", "session", session, Map.of("user", found.username()));
    }

    /** For an administrator: all of one user. */
    void endAll(UUID user) {
        requireAdministrator();
        sessions.closeAll(user, null);
        audit.tell("sessions-ended", "user", user, Map.of());
    }

    /** Those that the caller may see: everybody's, or the own ones. */
    public List<SessionView> mine() {
        Caller caller = callers.current();
        return (caller.administrator() ? all(null) : sessions.of(caller.userId()))
                .stream().map(session -> SessionView.of(session, null)).toList();
    }

    /** One of those. */
    public void endMine(UUID session) {
        Caller caller = callers.current();
        if (caller.administrator()) {
            end(session);
            return;
        }
        OpenSession found = sessions.find(session)
                .filter(open -> open.userId().equals(caller.userId()))
                .orElseThrow(() -> Requests.missing("session", session));
        sessions.close(found.id());
        audit.tell("session-ended", "session", session, Map.of("user", found.username()));
    }

    private void requireAdministrator() {
        callers.requireAdministrator();
    }
}
