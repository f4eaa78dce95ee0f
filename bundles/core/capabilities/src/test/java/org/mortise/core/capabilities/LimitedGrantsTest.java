package org.mortise.core.capabilities;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.plugins.RecordUse;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.FieldAccess;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;

public class LimitedGrantsTest {

    private final PluginLimits limits = limits(Map.of("account", RecordUse.EDIT, "contact", RecordUse.READ));
    private final UnlimitedGrants administrator = new UnlimitedGrants(UUID.randomUUID());

    private static PluginLimits limits(Map<String, RecordUse> records) {
        return new PluginLimits("loyalty", Set.of("loyaltyCard"), records, Set.of(), Set.of());
    }

    @After
    public void nobodyAsks() {
        Asking.exchange(null);
    }

    @Test
    public void anAdministratorMayThroughAPluginWhatThePluginMay() {
        Asking.exchange(limits);
        Grants grants = Asking.limit(administrator);
        assertFalse(grants.unlimited());
        assertEquals(AccessLevel.ALL, grants.level("loyaltyCard", RecordAction.DELETE));
        assertEquals(AccessLevel.ALL, grants.level("account", RecordAction.CREATE));
        assertEquals(AccessLevel.ALL, grants.level("contact", RecordAction.READ));
        assertEquals(AccessLevel.NONE, grants.level("contact", RecordAction.EDIT));
        assertEquals(AccessLevel.NONE, grants.level("lead", RecordAction.READ));
        assertEquals(FieldAccess.NONE, grants.field("lead", "lastName", FieldAccess.EDIT));
        assertEquals(AccessLevel.ALL, grants.level("user", RecordAction.READ));
        assertEquals(AccessLevel.NONE, grants.level("user", RecordAction.EDIT));
        assertEquals(AccessLevel.NONE, grants.level("role", RecordAction.READ));
    }

    @Test
    public void nobodyMayMoreThroughAPlugin() {
        Asking.exchange(limits(Map.of(PluginLimits.EVERY_TYPE, RecordUse.EDIT)));
        Grants nothing = new LimitedGrants(administrator, limits(Map.of()));
        assertEquals(AccessLevel.NONE, Asking.limit(nothing).level("account", RecordAction.READ));
        assertEquals(AccessLevel.ALL, Asking.limit(administrator).level("account", RecordAction.EDIT));
    }

    @Test
    public void withoutAPluginNothingChanges() {
        assertSame(administrator, Asking.limit(administrator));
        assertNull(Asking.limitUnlimited(null));
        PluginLimits former = Asking.exchange(limits);
        assertNull(former);
        assertSame(limits, Asking.exchange(null));
        assertNull(Asking.current());
    }

    @Test
    public void whoMayTheSameIsTakenForTheSame() {
        Asking.exchange(limits);
        Set<UUID> roles = Asking.limit(administrator).roleIds();
        assertNotEquals("not for the caller alone", administrator.roleIds(), roles);
        Asking.exchange(limits(Map.of("account", RecordUse.EDIT, "contact", RecordUse.READ)));
        assertEquals(roles, Asking.limit(administrator).roleIds());
        Asking.exchange(limits(Map.of("account", RecordUse.EDIT)));
        assertNotEquals(roles, Asking.limit(administrator).roleIds());
    }

    @Test
    public void theTypesThatItKnowsByName() {
        assertEquals(Set.of("loyaltyCard", "account", "contact", "user", "team"), limits.named());
        assertTrue(limits(Map.of("*", RecordUse.READ)).allows("anything", RecordAction.READ));
        assertFalse(limits(Map.of("*", RecordUse.READ)).named().contains("*"));
    }
}
