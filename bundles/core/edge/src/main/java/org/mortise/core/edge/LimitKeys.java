package org.mortise.core.edge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.servlet.http.HttpServletRequest;
import org.mortise.api.security.SessionCookie;

/** By what requests are counted. All keys are short: whoever sends long headers must not fill the memory with them. */
final class LimitKeys {

    private static final int NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private LimitKeys() {}

    /** Of IPv6 the network alone, since who has one has billions of addresses. */
    static String ofAddress(String address) {
        byte[] bytes = Networks.bytes(address);
        return bytes == null || bytes.length == IPV4_BYTES
                ? String.valueOf(address)
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
    }

    /** The token, whichever way it comes; other cookies make nobody a new caller. Null when there is none. */
    static String ofCaller(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        String token = authorization == null
                ? SessionCookie.token(request.getHeader("Cookie"), request.isSecure())
                        .orElse(null)
                : authorization;
        return token == null ? null : digest(token);
    }

    private static String digest(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
