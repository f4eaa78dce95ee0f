package org.mortise.core.capabilities;

import java.util.Set;
import java.util.UUID;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.FieldAccess;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;

/**
 * Of an administrator, or of the platform itself, before a plugin limits them.
 *
 * @param userId null for the platform itself
 */
record UnlimitedGrants(UUID userId) implements Grants {

    @Override
    public boolean unlimited() {
        return true;
    }

    @Override
    public AccessLevel level(String type, RecordAction action) {
        return AccessLevel.ALL;
    }

    @Override
    public FieldAccess field(String type, String field, FieldAccess otherwise) {
        return FieldAccess.EDIT;
    }

    @Override
    public boolean has(String permission) {
        return true;
    }

    @Override
    public Set<UUID> roleIds() {
        return Set.of();
    }

    @Override
    public long generation() {
        return 0;
    }

    @Override
    public Set<UUID> teamIds() {
        return Set.of();
    }

    @Override
    public Set<UUID> colleagueIds() {
        return userId == null ? Set.of() : Set.of(userId);
    }
}
