package org.mortise.core.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.mortise.core.persistence.Sql;

/** Ten codes for who has lost the app, each good once; stored as hashes, which is enough for 120 random bits. */
final class RecoveryCodes {

    private static final int CODES = 10;
    private static final int BYTES = 15;

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(Sql sql) {
        this.sql = sql;
    }

    /** @return fresh ones; those before are of no use any more */
    List<String> renew(UUID user) {
        forget(user);
        List<String> fresh = Stream.generate(this::fresh).limit(CODES).toList();
        sql.batch(
                "insert into admin_recovery_code (code_hash, user_id) values (?, ?)",
                fresh.stream().map(code -> new Object[] {hash(code), user}).toList());
        return fresh;
    }

    boolean use(UUID user, String code) {
        return sql.update("delete from admin_recovery_code where user_id = ? and code_hash = ?", user, hash(code)) > 0;
    }

    int left(UUID user) {
        return sql.first("select count(*) from admin_recovery_code where user_id = ?", row -> row.getInt(1), user)
                .orElse(0);
    }

    void forget(UUID user) {
        sql.update("delete from admin_recovery_code where user_id = ?", user);
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{6})(?!$)", "$1-");
    }

    /** However it was typed. */
    private static String hash(String code) {
        return Tokens.hash(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
