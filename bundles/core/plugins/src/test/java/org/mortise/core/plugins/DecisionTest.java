package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.mortise.api.plugins.PluginState;

public class DecisionTest {

    private static final String FEATURE = "mvn:org.mortise/mortise-sales/1.0.0";
    private static final String FILE = "mortise-plugin:sales:1.0.0";

    @Test
    public void whatTheDatabaseWantsIsKept() {
        assertEquals(Decision.KEEP, Decision.of(row(Source.FILE, PluginState.ACTIVE), FILE, true));
        assertEquals(Decision.KEEP, Decision.of(row(Source.FEATURE, PluginState.ACTIVE), FEATURE, true));
        assertEquals(Decision.KEEP, Decision.of(row(Source.FEATURE, PluginState.DISABLED), FEATURE, false));
    }

    @Test
    public void whatNobodyKnowsIsAdopted() {
        assertEquals(Decision.ADOPT, Decision.of(null, FEATURE, true));
        assertEquals(Decision.ADOPT, Decision.of(null, FEATURE, false));
    }

    @Test
    public void whatWasUninstalledComesBackOnlyByAnAdministrator() {
        PluginRow uninstalled = row(Source.FEATURE, PluginState.UNINSTALLED);
        assertEquals(Decision.REMOVE, Decision.of(uninstalled, FEATURE, true));
        assertEquals(Decision.ADOPT, Decision.of(uninstalled, FEATURE, false));
    }

    @Test
    public void theLeftoversOfAnExchangeAreRemoved() {
        assertEquals(Decision.REMOVE, Decision.of(null, FILE, true));
        assertEquals(
                Decision.REMOVE,
                Decision.of(row(Source.FILE, PluginState.ACTIVE), "mortise-plugin:sales:1.1.0", false));
        assertEquals(Decision.REMOVE, Decision.of(row(Source.FEATURE, PluginState.ACTIVE), FILE, false));
    }

    @Test
    public void aFileThatReplacedAFeatureStaysInItsPlace() {
        PluginRow file = row(Source.FILE, PluginState.ACTIVE);
        assertEquals(Decision.REMOVE, Decision.of(file, FEATURE, true));
        assertEquals(Decision.STAND_ASIDE, Decision.of(file, FEATURE, false));
    }

    private static PluginRow row(Source source, PluginState state) {
        return Samples.row(Samples.contents(Samples.manifest("sales", "1.0.0")), source, state);
    }
}
