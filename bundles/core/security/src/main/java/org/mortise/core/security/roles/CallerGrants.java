package org.mortise.core.security.roles;

import java.util.Set;
import java.util.UUID;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.FieldAccess;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;

/**
 * {@link Grants} of one caller.
 *
 * @param roles null for a caller to whom nothing is refused
 */
record CallerGrants(
        RoleGrants roles, Set<UUID> roleIds, long generation, UUID userId, Set<UUID> teamIds, Set<UUID> colleagueIds)
        implements Grants {

    static CallerGrants unlimited(UUID userId) {
        return new CallerGrants(null, Set.of(), 0, userId, Set.of(), userId == null ? Set.of() : Set.of(userId));
    }

    @Override
    public boolean unlimited() {
        return roles == null;
    }

    @Override
    public AccessLevel level(String type, RecordAction action) {
        return unlimited() ? AccessLevel.ALL : roles.level(type, action);
    }

    @Override
    public FieldAccess field(String type, String field, FieldAccess otherwise) {
        return unlimited() ? FieldAccess.EDIT : roles.field(type, field, otherwise);
    }

    @Override
    public boolean has(String permission) {
        return unlimited() || roles.has(permission);
    }
}
