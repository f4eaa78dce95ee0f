package org.mortise.core.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** A network address as a key: of IPv6 the network alone, since who has one has billions of addresses. */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** @param address of the client in digits; null for one that has none, as on the console of the machine itself */
    static String key(String address) {
        if (address == null || address.isBlank()) {
            return "local";
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // Digits and colons: nobody is asked for a name.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
