package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.plugins.PluginUses;
import org.mortise.api.plugins.RecordUse;

public class UsesTest {

    private final PluginUses first =
            new PluginUses(Map.of("account", RecordUse.READ, "contact", RecordUse.EDIT), List.of("a.B"));

    @Test
    public void allOfItIsNewAtFirst() {
        assertEquals(List.of("account: read", "contact: edit", "a.B"), Uses.added(PluginUses.NOTHING, first));
    }

    @Test
    public void onlyMoreIsNew() {
        PluginUses next = new PluginUses(
                Map.of("account", RecordUse.EDIT, "contact", RecordUse.READ, "*", RecordUse.READ),
                List.of("a.B", "a.C"));
        assertEquals(List.of("*: read", "account: edit", "a.C"), Uses.added(first, next));
        assertEquals(List.of(), Uses.added(first, first));
    }
}
