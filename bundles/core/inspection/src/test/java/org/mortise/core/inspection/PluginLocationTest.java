package org.mortise.core.inspection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Optional;
import org.junit.Test;

public class PluginLocationTest {

    private static final String MAIN = PluginLocation.installed("acorn-cards", "1.0.0-rc1");
    private static final String LIBRARY = PluginLocation.library(MAIN, "com.acorn.points");

    @Test
    public void aLibraryIsFoundBelowItsMainBundle() {
        PluginLocation library = PluginLocation.of(LIBRARY).orElseThrow();
        assertTrue(library.isLibrary());
        assertEquals("acorn-cards", library.plugin());
        assertEquals(MAIN, library.main());
        assertEquals("com.acorn.points", library.library());
        assertEquals(MAIN, PluginLocation.mainOf(LIBRARY));
    }

    @Test
    public void aMainBundleIsItsOwn() {
        PluginLocation main = PluginLocation.of(MAIN).orElseThrow();
        assertFalse(main.isLibrary());
        assertEquals("acorn-cards", main.plugin());
        assertEquals(MAIN, main.main());
    }

    @Test
    public void aProbeHasLibrariesToo() {
        String probe = PluginLocation.probe("acorn-cards", "17");
        assertTrue(PluginLocation.isProbe(PluginLocation.library(probe, "a")));
        assertEquals(probe, PluginLocation.mainOf(PluginLocation.library(probe, "a")));
        assertFalse(PluginLocation.isInstalled(probe));
    }

    @Test
    public void whatCameInAnotherWayIsNoPluginsFile() {
        assertEquals(Optional.empty(), PluginLocation.of("mvn:org.mortise/mortise-sales/1.0.0"));
        assertEquals("file:/deploy/a.jar", PluginLocation.mainOf("file:/deploy/a.jar"));
    }
}
