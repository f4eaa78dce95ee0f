package org.mortise.core.plugins;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.mortise.core.inspection.PluginLocation;

public class PrivateLibrariesTest {

    private static final String OLD = PluginLocation.installed("loyalty", "1.0.0");
    private static final String NEW = PluginLocation.installed("loyalty", "2.0.0");
    private static final String OTHER = PluginLocation.installed("loyalty-plus", "1.0.0");
    private static final String PROBE = PluginLocation.probe("loyalty", "17");
    private static final String PLATFORM = "mvn:org.mortise/mortise-sales/1.0.0";

    @Test
    public void aLibraryIsSeenByItsOwnPluginAlone() {
        String library = PluginLocation.library(OLD, "com.acorn.points");
        assertFalse(PrivateLibraries.hidden(library, OLD));
        assertFalse(PrivateLibraries.hidden(library, PluginLocation.library(OLD, "com.acorn.tariff")));
        assertTrue(PrivateLibraries.hidden(library, OTHER));
        assertTrue(PrivateLibraries.hidden(library, PLATFORM));
    }

    @Test
    public void twoVersionsOfAPluginDoNotSeeEachOther() {
        for (String next : new String[] {NEW, PROBE}) {
            assertTrue(PrivateLibraries.hidden(OLD, next));
            assertTrue(PrivateLibraries.hidden(next, OLD));
            assertTrue(PrivateLibraries.hidden(OLD, PluginLocation.library(next, "com.acorn.points")));
            assertTrue(PrivateLibraries.hidden(PluginLocation.library(OLD, "com.acorn.points"), next));
        }
    }

    @Test
    public void whatOthersOfferIsSeenByAll() {
        assertFalse(PrivateLibraries.hidden(PLATFORM, OLD));
        assertFalse(PrivateLibraries.hidden(OTHER, OLD));
        assertFalse(PrivateLibraries.hidden(OTHER, PLATFORM));
        assertFalse(PrivateLibraries.hidden(PLATFORM, PluginLocation.library(OLD, "com.acorn.points")));
    }
}
