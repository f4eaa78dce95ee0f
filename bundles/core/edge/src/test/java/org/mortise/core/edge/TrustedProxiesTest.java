package org.mortise.core.edge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import org.junit.Test;

public class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(Networks.parse("10.0.0.0/8"));

    private static HttpServletRequest request(String peer, String protocol, String... forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeader" -> protocol;
                    case "getHeaders" -> Collections.enumeration(List.of(forwarded));
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    public void whatAProxyOfOursSaysIsBelieved() {
        HttpServletRequest resolved = proxies.resolve(request("10.0.0.1", "https", "192.0.2.1"));
        assertEquals("192.0.2.1", resolved.getRemoteAddr());
        assertTrue(resolved.isSecure());
    }

    @Test
    public void whatTheClientSaidBeforeIsNot() {
        assertEquals(
                "192.0.2.1",
                proxies.resolve(request("10.0.0.1", null, "203.0.113.9, 192.0.2.1, 10.0.0.2"))
                        .getRemoteAddr());
        assertEquals(
                "several headers are one",
                "192.0.2.1",
                proxies.resolve(request("10.0.0.1", null, "203.0.113.9", "192.0.2.1"))
                        .getRemoteAddr());
    }

    @Test
    public void nobodyElseIsBelieved() {
        HttpServletRequest resolved = proxies.resolve(request("192.0.2.7", "https", "203.0.113.9"));
        assertEquals("192.0.2.7", resolved.getRemoteAddr());
        assertFalse(resolved.isSecure());
    }

    @Test
    public void nonsenseIsLeftOut() {
        assertEquals(
                "10.0.0.1",
                proxies.resolve(request("10.0.0.1", null, "unknown")).getRemoteAddr());
        assertEquals("10.0.0.1", proxies.resolve(request("10.0.0.1", null)).getRemoteAddr());
    }
}
