package org.mortise.core.security;

import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the audit log what happened to credentials and sessions, and the log of the server as long as there is none. */
@Component(service = SecurityAudit.class)
public final class SecurityAudit {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityAudit.class);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile AuditLog log;

    /** Never fails: a sign-in that cannot be told has happened all the same. */
    void tell(AuditEvent event) {
        AuditLog target = log;
        try {
            if (target != null) {
                target.record(event);
                return;
            }
        } catch (ProblemException e) {
            LOG.warn("The audit log did not take {}: {}", event.action(), e.detail());
        }
        LOG.info(
                "{} by {} from {} on {} {} {}",
                event.action(),
                event.actor(),
                event.address(),
                event.subjectType(),
                event.subjectId(),
                event.details());
    }

    /** By the caller of the thread. */
    void tell(String action, String subjectType, Object subjectId, Map<String, String> details) {
        tell(new AuditEvent(action, null, null, null, subjectType, String.valueOf(subjectId), details));
    }
}
