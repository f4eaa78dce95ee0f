package org.mortise.core.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Some IP addresses and networks, written {@code 10.1.2.3} or {@code 10.0.0.0/8}. Immutable. */
final class Networks {

    private static final Pattern DIGITS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<Network> networks = new ArrayList<>();

    private record Network(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (other[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Networks() {}

    /** @throws IllegalArgumentException for what is neither */
    static Networks parse(String text) {
        Networks result = new Networks();
        for (String each : text == null ? new String[0] : text.split("[\\s,]+")) {
            if (!each.isEmpty()) {
                result.networks.add(network(each));
            }
        }
        return result;
    }

    boolean contains(String address) {
        byte[] bytes = bytes(address);
        return bytes != null && networks.stream().anyMatch(network -> network.contains(bytes));
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException("Not an address or network: " + text);
        }
        int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Network(address, bits);
    }

    /** @return null for anything but digits: nobody is asked for a name */
    static byte[] bytes(String address) {
        if (address == null || !DIGITS.matcher(address).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
