package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class ResolverMessageTest {

    @Test
    public void theMissingRequirementIsWhatMatters() {
        assertEquals(
                "it requires osgi.wiring.package; (osgi.wiring.package=net.jcip.annotations)",
                ResolverMessage.brief("Unable to resolve com.acorn.loyalty [120](R 120.0): missing requirement"
                        + " [com.acorn.loyalty [120](R 120.0)] osgi.wiring.package; (osgi.wiring.package=net.jcip.annotations)"
                        + " Unresolved requirements: [[com.acorn.loyalty [120](R 120.0)] osgi.wiring.package; (x=y)]"));
    }

    @Test
    public void otherWordsStayAsTheyAre() {
        assertEquals("Activator failed", ResolverMessage.brief("Activator failed"));
        assertEquals("unknown reason", ResolverMessage.brief(null));
    }
}
