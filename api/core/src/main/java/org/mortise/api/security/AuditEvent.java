package org.mortise.api.security;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Something for the {@link AuditLog}.
 *
 * @param action what happened, in kebab case: {@code sign-in}, {@code sign-in-failed}, {@code locked-out}, {@code session-ended},
 *     {@code api-key-made} …
 * @param actorId the user who did it; null when it was nobody known, or the platform
 * @param actor the name of the user, or the name that was tried; null for the caller of the thread
 * @param address the network address it came from; null when there is none
 * @param subjectType what it was done to: {@code user}, {@code session}, {@code api-key}, a record type; null for nothing particular
 * @param subjectId its id; null for nothing particular
 * @param details more about it, never a secret; empty when there is no more
 */
@ProviderType
public record AuditEvent(
        String action,
        UUID actorId,
        String actor,
        String address,
        String subjectType,
        String subjectId,
        Map<String, String> details) {

    public AuditEvent {
        Objects.requireNonNull(action, "action");
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    /** By the caller of the thread. */
    public static AuditEvent of(String action, String subjectType, String subjectId) {
        return new AuditEvent(action, null, null, null, subjectType, subjectId, Map.of());
    }
}
