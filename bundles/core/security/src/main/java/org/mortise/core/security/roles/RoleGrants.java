package org.mortise.core.security.roles;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.FieldAccess;
import org.mortise.api.security.RecordAction;

/**
 * What several roles allow together: of each action the widest level, of each field the most that a role allows which allows
 * something with its type at all. Immutable but for what it remembers; safe for use by many threads.
 */
final class RoleGrants {

    /** Whom records belong to is no secret within the house, unless a role says so. */
    private static final Set<String> KNOWN_TO_ALL = Set.of("user", "team");

    /** Not among {@link RoleMatrix#OTHERS}. */
    private static final Set<String> ADMINISTRATIVE = Set.of("user", "team", "role");

    private final Collection<RoleMatrix> roles;
    private final Map<String, Map<RecordAction, AccessLevel>> levels = new ConcurrentHashMap<>();

    RoleGrants(Collection<RoleMatrix> roles) {
        this.roles = roles;
    }

    AccessLevel level(String type, RecordAction action) {
        return levels.computeIfAbsent(type, this::levels).getOrDefault(action, AccessLevel.NONE);
    }

    FieldAccess field(String type, String field, FieldAccess otherwise) {
        FieldAccess most = FieldAccess.NONE;
        boolean one = false;
        for (RoleMatrix role : roles) {
            RoleMatrix.TypeRights rights = rights(role, type);
            if (rights != null && rights.allowsSomething()) {
                one = true;
                FieldAccess access = rights.fields().getOrDefault(field, otherwise);
                most = access.covers(most) ? access : most;
            }
        }
        return one || !KNOWN_TO_ALL.contains(type) ? most : otherwise;
    }

    boolean has(String permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    private Map<RecordAction, AccessLevel> levels(String type) {
        Map<RecordAction, AccessLevel> all = RoleMatrix.none();
        boolean named = false;
        for (RoleMatrix role : roles) {
            RoleMatrix.TypeRights rights = rights(role, type);
            if (rights != null) {
                named = true;
                rights.actions()
                        .forEach((action, level) ->
                                all.merge(action, level, (one, other) -> one.covers(other) ? one : other));
            }
        }
        if (!named && KNOWN_TO_ALL.contains(type)) {
            all.put(RecordAction.READ, AccessLevel.ALL);
        }
        return all;
    }

    private static RoleMatrix.TypeRights rights(RoleMatrix role, String type) {
        RoleMatrix.TypeRights own = role.types().get(type);
        return own != null || ADMINISTRATIVE.contains(type) ? own : role.types().get(RoleMatrix.OTHERS);
    }
}
