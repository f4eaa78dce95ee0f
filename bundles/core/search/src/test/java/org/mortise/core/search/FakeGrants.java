package org.mortise.core.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.Caller;
import org.mortise.api.security.FieldAccess;
import org.mortise.api.security.Grants;
import org.mortise.api.security.Permissions;
import org.mortise.api.security.RecordAction;

/** The rights of one caller, to be filled in. */
public final class FakeGrants implements Grants {

    public UUID me = UUID.randomUUID();
    public final Set<UUID> teams = new HashSet<>();
    public final Set<UUID> colleagues = new HashSet<>(Set.of(me));
    private final Map<String, AccessLevel> levels = new HashMap<>();
    private boolean unlimited;

    public FakeGrants unlimited(boolean value) {
        unlimited = value;
        return this;
    }

    public FakeGrants being(UUID user) {
        me = user;
        return this;
    }

    public FakeGrants read(String type, AccessLevel level) {
        levels.put(type, level);
        return this;
    }

    public Permissions asPermissions() {
        return new Permissions() {
            @Override
            public Grants of(Caller caller) {
                return FakeGrants.this;
            }

            @Override
            public boolean has(String permission) {
                return false;
            }

            @Override
            public void require(String permission) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public boolean unlimited() {
        return unlimited;
    }

    @Override
    public AccessLevel level(String type, RecordAction action) {
        return unlimited ? AccessLevel.ALL : levels.getOrDefault(type, AccessLevel.NONE);
    }

    @Override
    public FieldAccess field(String type, String field, FieldAccess otherwise) {
        return FieldAccess.EDIT;
    }

    @Override
    public boolean has(String permission) {
        return false;
    }

    @Override
    public Set<UUID> roleIds() {
        return Set.of();
    }

    @Override
    public long generation() {
        return 1;
    }

    @Override
    public UUID userId() {
        return me;
    }

    @Override
    public Set<UUID> teamIds() {
        return teams;
    }

    @Override
    public Set<UUID> colleagueIds() {
        return colleagues;
    }
}
