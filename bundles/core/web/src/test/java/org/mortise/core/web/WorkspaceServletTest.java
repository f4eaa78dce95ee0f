package org.mortise.core.web;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class WorkspaceServletTest {

    /** Of Java's own client, which a launcher and probes use. */
    private static final String ANYTHING = "text/html, image/gif, image/jpeg, */*; q=0.2";

    @Test
    public void deepLinksArePages() {
        assertTrue(WorkspaceServlet.isPage("/", null));
        assertTrue(WorkspaceServlet.isPage("/records/account/1", ANYTHING));
        assertFalse(WorkspaceServlet.isPage("/records/account/1", "application/json"));
        assertFalse(WorkspaceServlet.isPage("/favicon.ico", ANYTHING));
    }

    /** While a server starts, its readiness must not be answered by the workspace. */
    @Test
    public void addressesOfTheServerAreNot() {
        assertFalse(WorkspaceServlet.isPage("/health/ready", ANYTHING));
        assertFalse(WorkspaceServlet.isPage("/metrics", ANYTHING));
        assertFalse(WorkspaceServlet.isPage("/api/nothing", ANYTHING));
        assertTrue(WorkspaceServlet.isPage("/apiary", ANYTHING));
    }
}
