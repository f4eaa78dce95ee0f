package org.mortise.core.edge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.junit.Test;

public class LimitKeysTest {

    private static String caller(Map<String, String> headers) {
        return LimitKeys.ofCaller((HttpServletRequest) Proxy.newProxyInstance(
                LimitKeysTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Test
    public void aNetworkOfIpv6IsOneAddress() {
        assertEquals(LimitKeys.ofAddress("2001:db8:1:2::1"), LimitKeys.ofAddress("2001:db8:1:2:ffff::9"));
        assertNotEquals(LimitKeys.ofAddress("2001:db8:1:2::1"), LimitKeys.ofAddress("2001:db8:1:3::1"));
        assertNotEquals(LimitKeys.ofAddress("10.0.0.1"), LimitKeys.ofAddress("10.0.0.2"));
    }

    @Test
    public void otherCookiesMakeNobodyANewCaller() {
        String one = caller(Map.of("Cookie", "a=1; mortise_session=token"));
        assertEquals(one, caller(Map.of("Cookie", "mortise_session=token; b=2")));
        assertNotEquals(one, caller(Map.of("Cookie", "mortise_session=other")));
        assertNull(caller(Map.of("Cookie", "a=1")));
        assertNull(caller(Map.of()));
    }

    @Test
    public void longHeadersMakeNoLongKeys() {
        assertTrue(caller(Map.of("Authorization", "Bearer " + "x".repeat(7_000)))
                        .length()
                < 50);
    }
}
