package org.mortise.core.operation;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class PluginOfPathTest {

    private final PluginOfPath plugins = new PluginOfPath();

    @Test
    public void theFirstPartOfTheAddressNamesThePlugin() {
        assertEquals("sales", plugins.label("/api/sales/opportunities/1", 200));
        assertEquals("loyalty", plugins.label("/api/plugins/loyalty/cards", 201));
        assertEquals("web", plugins.label("/assets/main.js", 200));
    }

    @Test
    public void madeUpAddressesMakeNoLabels() {
        assertEquals("other", plugins.label("/api/wp-admin/x", 404));
        assertEquals("other", plugins.label("/api/UPPER/x", 200));
        assertEquals("other", plugins.label("/api/", 200));
    }

    @Test
    public void theFailuresOfAKnownPluginAreItsOwn() {
        assertEquals("other", plugins.label("/api/sales/leads", 500));
        plugins.label("/api/sales/leads", 200);
        assertEquals("sales", plugins.label("/api/sales/leads", 500));
    }
}
