package org.mortise.core.edge;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class NetworksTest {

    @Test
    public void addressesAndNetworksOfBothVersions() {
        Networks networks = Networks.parse("10.0.0.0/8, 192.0.2.7 fd00::/8,::1");
        assertTrue(networks.contains("10.200.3.4"));
        assertTrue(networks.contains("192.0.2.7"));
        assertTrue(networks.contains("fd12::1"));
        assertTrue(networks.contains("0:0:0:0:0:0:0:1"));
        assertFalse(networks.contains("11.0.0.1"));
        assertFalse(networks.contains("192.0.2.8"));
        assertFalse(networks.contains("fe80::1"));
    }

    @Test
    public void namesAreNeverAskedFor() {
        assertFalse(Networks.parse("127.0.0.0/8").contains("localhost"));
        assertFalse(Networks.parse("127.0.0.0/8").contains(null));
        assertFalse(Networks.parse("").contains("127.0.0.1"));
    }

    @Test
    public void whatIsNoneIsRefused() {
        for (String wrong : new String[] {"localhost", "10.0.0.0/33", "10.0.0.0/x", "::1/129"}) {
            assertThrows(wrong, IllegalArgumentException.class, () -> Networks.parse(wrong));
        }
    }
}
