package org.mortise.core.capabilities;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.mortise.api.plugins.RecordUse;
import org.mortise.api.security.RecordAction;

public class ServedTypesTest {

    private final PluginLimits limits = new PluginLimits(
            "loyalty",
            Set.of("loyaltyCard"),
            Map.of("account", RecordUse.EDIT, "contact", RecordUse.READ),
            Set.of(),
            Set.of());

    @Test
    public void whatIsNamedCountsWhereItIsGranted() {
        ServedTypes served = of(RecordAction.READ, "contact", "lead", "loyaltyCard");
        assertTrue(served.contains("contact"));
        assertTrue(served.contains("loyaltyCard"));
        assertFalse("granted and not named", served.contains("account"));
        assertFalse("named and not granted", served.contains("lead"));
        assertEquals(Set.of("contact", "loyaltyCard"), served.granted());
        assertEquals(Set.of("lead"), served.withheld());
    }

    @Test
    public void whoChangesRecordsNeedsMore() {
        ServedTypes served = of(RecordAction.EDIT, "account", "contact");
        assertTrue(served.contains("account"));
        assertFalse(served.contains("contact"));
        assertEquals(Set.of("contact"), served.withheld());
    }

    @Test
    public void whoNamesAllIsForAllThatAreGranted() {
        ServedTypes served = of(RecordAction.READ, PluginLimits.EVERY_TYPE);
        assertTrue(served.contains("account"));
        assertFalse(served.contains("lead"));
        assertEquals(Set.of(), served.withheld());
    }

    @Test
    public void whatIsNoPluginsIsForWhatItNames() {
        ServedTypes served = new ServedTypes(List.of("lead", "lead"), RecordAction.EDIT, null);
        assertTrue(served.contains("lead"));
        assertFalse(served.contains("account"));
        assertEquals(Set.of("lead"), served.granted());
    }

    @Test
    public void aPropertyMayHaveOneTextOrSeveral() {
        assertEquals(List.of("a"), ServiceTexts.of("a"));
        assertEquals(List.of("a", "b"), ServiceTexts.of(new String[] {"a", "b"}));
        assertEquals(List.of("a", "1"), ServiceTexts.of(List.of("a", 1)));
        assertEquals(List.of(), ServiceTexts.of(null));
        assertEquals(List.of(), ServiceTexts.of(7));
    }

    private ServedTypes of(RecordAction action, String... named) {
        return new ServedTypes(List.of(named), action, limits);
    }
}
