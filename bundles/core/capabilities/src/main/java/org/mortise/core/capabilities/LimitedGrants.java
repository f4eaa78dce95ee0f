package org.mortise.core.capabilities;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.FieldAccess;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;

/** What a caller may do through a plugin: what both of them may. */
final class LimitedGrants implements Grants {

    private final Grants caller;
    private final PluginLimits limits;
    private final Set<UUID> roleIds;

    LimitedGrants(Grants caller, PluginLimits limits) {
        this.caller = caller;
        this.limits = limits;
        Set<UUID> ids = new HashSet<>(caller.roleIds());
        ids.add(limits.mark());
        this.roleIds = Set.copyOf(ids);
    }

    @Override
    public boolean unlimited() {
        return false;
    }

    @Override
    public AccessLevel level(String type, RecordAction action) {
        return limits.allows(type, action) ? caller.level(type, action) : AccessLevel.NONE;
    }

    @Override
    public FieldAccess field(String type, String field, FieldAccess otherwise) {
        return limits.allows(type, RecordAction.READ) ? caller.field(type, field, otherwise) : FieldAccess.NONE;
    }

    @Override
    public boolean has(String permission) {
        return caller.has(permission);
    }

    /** With one more, so that descriptions drawn for the caller alone are not taken for his through the plugin. */
    @Override
    public Set<UUID> roleIds() {
        return roleIds;
    }

    @Override
    public long generation() {
        return caller.generation();
    }

    @Override
    public UUID userId() {
        return caller.userId();
    }

    @Override
    public Set<UUID> teamIds() {
        return caller.teamIds();
    }

    @Override
    public Set<UUID> colleagueIds() {
        return caller.colleagueIds();
    }
}
