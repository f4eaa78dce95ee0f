package org.mortise.core.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.SecretHolder;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Codes of an authenticator app (RFC 6238) as second factor, and recovery codes for who has lost it. Each code is good once; of two
 * requests with the same code one is refused, on any node.
 */
@Component(service = {SecondFactors.class, SecretHolder.class})
public final class SecondFactors implements SecretHolder {

    private final Sql sql;
    private final Secrets secrets;
    private final Clock clock;
    private final TotpCodes codes = new TotpCodes();
    private final RecoveryCodes recovery;

    @Activate
    public SecondFactors(
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource, @Reference Secrets secrets) {
        this(new Sql(dataSource), secrets, Clock.systemUTC());
    }

    SecondFactors(Sql sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
        this.recovery = new RecoveryCodes(sql);
    }

    private record Factor(String secret, long lastStep) {}

    boolean isOn(UUID user) {
        return find(user, true).isPresent();
    }

    /** The same of the living user of a name, letter case ignored. */
    boolean isOn(String username) {
        return new Accounts(sql).named(username).filter(user -> isOn(user.id())).isPresent();
    }

    /** @return the secret in Base32, for the app; it counts from {@link #confirm} on. CONFLICT when there is one already. */
    String enrol(UUID user) {
        if (isOn(user)) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "second-factor-on", "There is a second factor; turn it off first.");
        }
        String secret = codes.freshSecret();
        sql.update("delete from admin_totp where user_id = ? and confirmed_at is null", user);
        sql.update(
                "insert into admin_totp (user_id, secret, confirmed_at, last_step) values (?, ?, null, 0)",
                user,
                secrets.seal(purpose(user), secret));
        return secret;
    }

    /** @return the recovery codes, which nobody sees again; INVALID when the code is not that of the enrolled secret */
    List<String> confirm(UUID user, String code) {
        Factor factor = find(user, false)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.CONFLICT, "second-factor-missing", "No second factor waits to be confirmed."));
        long step = codes.step(secrets.open(purpose(user), factor.secret()), code, clock.instant());
        if (step < 0) {
            throw ProblemException.invalid("code", "is not the code of the moment");
        }
        if (sql.update(
                        "update admin_totp set confirmed_at = ?, last_step = ? where user_id = ? and confirmed_at is null",
                        clock.instant(),
                        step,
                        user)
                == 0) {
            throw ProblemException.of(ProblemType.CONFLICT, "second-factor-on", "It has been confirmed already.");
        }
        return recovery.renew(user);
    }

    /** @param code of the app, or a recovery code; either is used up */
    boolean accept(UUID user, String code) {
        Optional<Factor> factor = find(user, true);
        if (factor.isEmpty()) {
            return false;
        }
        long step = codes.step(secrets.open(purpose(user), factor.get().secret()), code, clock.instant());
        if (step < 0) {
            return recovery.use(user, code);
        }
        return sql.update("update admin_totp set last_step = ? where user_id = ? and last_step < ?", step, user, step)
                > 0;
    }

    List<String> renewRecoveryCodes(UUID user) {
        return recovery.renew(user);
    }

    int recoveryCodesLeft(UUID user) {
        return recovery.left(user);
    }

    /** @return whether there was one */
    boolean turnOff(UUID user) {
        recovery.forget(user);
        return sql.update("delete from admin_totp where user_id = ?", user) > 0;
    }

    @Override
    public int reseal(Secrets by) {
        record Sealed(UUID user, String secret) {}
        int count = 0;
        for (Sealed each : sql.query(
                "select user_id, secret from admin_totp",
                row -> new Sealed(Sql.uuid(row, "user_id"), row.getString("secret")))) {
            if (by.isStale(each.secret())) {
                count += sql.update(
                        "update admin_totp set secret = ? where user_id = ? and secret = ?",
                        by.seal(purpose(each.user()), by.open(purpose(each.user()), each.secret())),
                        each.user(),
                        each.secret());
            }
        }
        return count;
    }

    private Optional<Factor> find(UUID user, boolean confirmed) {
        return sql.first(
                "select secret, last_step from admin_totp where user_id = ? and confirmed_at is "
                        + (confirmed ? "not null" : "null"),
                row -> new Factor(row.getString("secret"), row.getLong("last_step")),
                user);
    }

    private static String purpose(UUID user) {
        return "totp:" + user;
    }
}
