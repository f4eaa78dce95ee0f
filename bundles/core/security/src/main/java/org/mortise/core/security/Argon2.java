package org.mortise.core.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the usual text form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, which carries its parameters: they can be
 * raised here and every older hash is still understood. Safe for use by many threads; each call takes its memory.
 */
final class Argon2 {

    /** With two passes and one lane OWASP's recommended minimum. */
    static final int MEMORY_KIB = 19 * 1024;

    static final int PASSES = 2;

    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=(\\d+)\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final int memoryKib;
    private final int passes;

    Argon2() {
        this(MEMORY_KIB, PASSES);
    }

    /** @param memoryKib less than ours only for tests, which hash a lot */
    Argon2(int memoryKib, int passes) {
        this.memoryKib = memoryKib;
        this.passes = passes;
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(password, salt, Argon2Parameters.ARGON2_VERSION_13, memoryKib, passes, LANES, HASH_BYTES);
        return text(salt, hash);
    }

    /** A hash that no password has, and that takes as long to find out as any other. */
    String ofNobody() {
        return text(new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    /** Whether it was made with less work than ours take today. */
    boolean isOutdated(String encoded) {
        Matcher form = FORM.matcher(encoded);
        return form.matches()
                && (Integer.parseInt(form.group(1)) < Argon2Parameters.ARGON2_VERSION_13
                        || Integer.parseInt(form.group(2)) < memoryKib
                        || Integer.parseInt(form.group(3)) < passes);
    }

    private String text(byte[] salt, byte[] hash) {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=" + Argon2Parameters.ARGON2_VERSION_13 + "$m=" + memoryKib + ",t=" + passes + ",p=" + LANES
                + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    boolean verify(String password, String encoded) {
        Matcher form = FORM.matcher(encoded);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash");
        }
        byte[] expected = Base64.getDecoder().decode(form.group(6));
        byte[] actual = compute(
                password,
                Base64.getDecoder().decode(form.group(5)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                Integer.parseInt(form.group(4)),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] compute(
            String password, byte[] salt, int version, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(version)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
