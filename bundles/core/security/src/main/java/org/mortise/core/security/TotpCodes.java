package org.mortise.core.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Six digits each half minute by HMAC-SHA-1, which is what every authenticator app understands. Thread-safe. */
final class TotpCodes {

    /** As long as the hash (RFC 4226, section 4). */
    private static final int SECRET_BYTES = 20;

    /** One step back and one ahead: clocks differ, and typing takes time. */
    private static final int DRIFT = 1;

    private static final int DIGITS = 6;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    String freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** @return the number of the half minute that the code belongs to; negative when it is none of those around now */
    long step(String secret, String code, Instant now) {
        String digits = code.replace(" ", "");
        if (digits.length() != DIGITS) {
            return -1;
        }
        SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        long seconds = generator.getTimeStep().toSeconds();
        long found = -1;
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant at = now.plusSeconds(drift * seconds);
            if (equal(digits, codeAt(key, at))) {
                found = at.getEpochSecond() / seconds;
            }
        }
        return found;
    }

    private String codeAt(SecretKeySpec key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
