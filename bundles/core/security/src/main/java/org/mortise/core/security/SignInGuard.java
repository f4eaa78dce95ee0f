package org.mortise.core.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.AuditEvent;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Stands before every comparison of a password or a code. Failures are counted for the name at the address, for the name from
 * anywhere, and for the address with any name; each makes wait, longer each time. Who has signed in from the address before waits
 * for the first of the three alone. What is refused here costs neither a comparison nor a thread.
 */
@Component(service = SignInGuard.class)
public final class SignInGuard {

    static final int FREE_FOR_PAIR = 5;
    static final int FREE_FOR_NAME = 20;
    static final int FREE_FOR_ADDRESS = 50;

    /** More than a person's browser sends at once; an office behind one address comes again after a second. */
    private static final int AT_ONCE = 8;

    private final FailedAttempts pairs;
    private final FailedAttempts names;
    private final FailedAttempts addresses;
    private final InFlight running = new InFlight(AT_ONCE);
    private final KnownAddresses known;
    private final SecurityAudit audit;

    @Activate
    public SignInGuard(
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource, @Reference SecurityAudit audit) {
        this(new Sql(dataSource), Clock.systemUTC(), audit);
    }

    SignInGuard(Sql sql, Clock clock, SecurityAudit audit) {
        pairs = new FailedAttempts(clock, FREE_FOR_PAIR);
        names = new FailedAttempts(clock, FREE_FOR_NAME);
        addresses = new FailedAttempts(clock, FREE_FOR_ADDRESS);
        known = new KnownAddresses(sql, clock);
        this.audit = audit;
    }

    /**
     * @param user whose name it is; empty when nobody has it
     * @param work compares; empty for a failure, a refusal of its own counts neither way
     * @return what the work returned; TOO_MANY_REQUESTS when the name or the address has to wait
     */
    <T> Optional<T> attempt(String name, Optional<UUID> user, String address, Supplier<Optional<T>> work) {
        String from = ClientAddress.key(address);
        if (!running.enter(from)) {
            throw later(1);
        }
        try {
            refuseWhileWaiting(name, user, from);
            Optional<T> result = work.get();
            if (result.isPresent()) {
                succeeded(name, user, from);
            } else {
                failed(name, user, from, address);
            }
            return result;
        } finally {
            running.leave(from);
        }
    }

    /** Somebody who may do so has vouched for the user in another way. */
    void forget(String name) {
        names.forget(name);
        pairs.forgetAll(name + " ");
    }

    /** For a user whom another system recognised, who is at home there now. */
    void remember(UUID user, String address) {
        known.remember(user, ClientAddress.key(address));
    }

    private void refuseWhileWaiting(String name, Optional<UUID> user, String from) {
        Duration delay = pairs.delay(pair(name, from));
        Duration others = longer(names.delay(name), addresses.delay(from));
        if (others.compareTo(delay) > 0
                && !user.map(id -> known.knows(id, from)).orElse(false)) {
            delay = others;
        }
        if (!delay.isZero()) {
            throw later(delay.toSeconds() + 1);
        }
    }

    private void succeeded(String name, Optional<UUID> user, String from) {
        pairs.forget(pair(name, from));
        names.forget(name);
        user.ifPresent(id -> known.remember(id, from));
    }

    private void failed(String name, Optional<UUID> user, String from, String address) {
        boolean locked = pairs.failed(pair(name, from));
        locked |= names.failed(name);
        boolean shut = addresses.failed(from);
        if (locked) {
            audit.tell(new AuditEvent(
                    "locked-out",
                    user.orElse(null),
                    name,
                    address,
                    "user",
                    user.map(UUID::toString).orElse(null),
                    null));
        }
        if (shut) {
            audit.tell(new AuditEvent("address-locked-out", null, name, address, null, null, null));
        }
    }

    private static String pair(String name, String from) {
        return name + " " + from;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static ProblemException later(long seconds) {
        return ProblemException.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "too-many-attempts",
                        "Too many failed attempts; try again in " + seconds + " seconds.")
                .retryAfter(seconds);
    }
}
