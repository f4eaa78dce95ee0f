package org.mortise.core.imports.run;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids of imports: UUIDs of version 7, like those of records. */
final class ImportIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ImportIds() {}

    static UUID next() {
        long most = System.currentTimeMillis() << 16 | 0x7000L | RANDOM.nextLong() & 0xFFFL;
        long least = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
