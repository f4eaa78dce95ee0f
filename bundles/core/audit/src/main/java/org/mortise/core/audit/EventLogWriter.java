package org.mortise.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link AuditLog}: one row an event, in the transaction of who tells it. The chain comes later ({@link Sealer}). */
@Component
public final class EventLogWriter implements AuditLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final Callers callers;

    @Activate
    public EventLogWriter(@Reference(target = AuditTables.MIGRATED) DataSource dataSource, @Reference Callers callers) {
        this(new Sql(dataSource), callers);
    }

    EventLogWriter(Sql sql, Callers callers) {
        this.sql = sql;
        this.callers = callers;
    }

    @Override
    public void record(AuditEvent event) {
        Optional<Caller> caller = callers.find();
        boolean named = event.actor() != null;
        sql.update(
                "insert into mortise_audit_event (id, at, actor_id, actor, origin, address, action, subject_type, subject_id,"
                        + " details) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                // As exact as the column, so that the entry reads back as it was hashed.
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                named ? event.actorId() : caller.map(Caller::userId).orElse(null),
                cut(named ? event.actor() : caller.map(Caller::name).orElse("nobody"), 255),
                caller.map(Caller::origin).orElse(event.address() == null ? "system" : "rest"),
                cut(event.address(), 100),
                cut(event.action(), 100),
                cut(event.subjectType(), 100),
                cut(event.subjectId(), 255),
                json(event));
    }

    private static String json(AuditEvent event) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(event.details()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody typed as a user name may be long; the log takes it all the same. */
    private static String cut(String text, int length) {
        // PostgreSQL takes no such character.
        String plain = text == null ? null : text.replace('\0', ' ');
        return plain == null || plain.length() <= length ? plain : plain.substring(0, length);
    }
}
