package org.mortise.core.events;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.mortise.api.plugins.RecordUse;
import org.mortise.core.capabilities.PluginLimits;
import org.mortise.core.events.Subscriptions.Subscription;

public class GrantedTypesTest {

    private static PluginLimits limits(Map<String, RecordUse> records) {
        return new PluginLimits("loyalty", Set.of("loyaltyCard"), records, Set.of(), Set.of());
    }

    private static String types(Map<String, RecordUse> records, String... asked) {
        return new GrantedTypes(limits(records)).of("loyalty.tiers", List.of(asked));
    }

    @Test
    public void aSubscriberIsToldOfWhatItsPluginReads() {
        Map<String, RecordUse> account = Map.of("account", RecordUse.READ);
        assertEquals(",account,loyaltyCard,", types(account, "loyaltyCard", "account", "lead"));
        assertEquals(",account,loyaltyCard,team,user,", types(account));
        assertEquals("of all", "", types(Map.of("*", RecordUse.READ)));
        assertEquals("who is not limited", ",lead,", new GrantedTypes(null).of("core", List.of("lead")));
    }

    @Test
    public void whoGetsNothingIsToldOfNothing() {
        String none = types(Map.of(), "lead");
        assertFalse(new Subscription("loyalty.tiers", none, "", "").wants("lead", "created"));
        assertFalse(new Subscription("loyalty.tiers", none, "", "").wants("account", "created"));
    }
}
