package org.mortise.core.records.write;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562, section 5.7): the time in front, so that neighbours in time are neighbours in an index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long last;

    private Ids() {}

    /** Greater than every id that this process gave before. */
    public static synchronized UUID next() {
        // 48 bits of milliseconds and 12 bits that count within one (RFC 9562, method 1 of section 6.2).
        long now = System.currentTimeMillis() << 12;
        last = Math.max(last + 1, now);
        long most = (last >>> 12) << 16 | 0x7000L | last & 0xFFFL;
        long least = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
