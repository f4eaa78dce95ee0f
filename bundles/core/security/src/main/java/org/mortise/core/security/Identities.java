package org.mortise.core.security;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.api.security.ExternalIdentity;
import org.mortise.api.security.IdentityRules;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds, links or makes the user whom another system has recognised. */
@Component(service = Identities.class)
public final class Identities {

    private static final Logger LOG = LoggerFactory.getLogger(Identities.class);
    private static final Caller PLATFORM = Caller.SYSTEM.through("sign-in");

    private final Sql sql;
    private final Accounts accounts;
    private final Callers callers;

    /** The record engine starts later than we do, and nobody signs in before it. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Records records;

    @Activate
    public Identities(@Reference(target = SecurityTables.MIGRATED) DataSource dataSource, @Reference Callers callers) {
        this(new Sql(dataSource), callers);
    }

    Identities(Sql sql, Callers callers) {
        this.sql = sql;
        this.accounts = new Accounts(sql);
        this.callers = callers;
    }

    /** @return the user; empty when there is none, or the user may not sign in */
    Optional<Account> find(ExternalIdentity identity, IdentityRules rules) {
        Optional<Account> user = linked(identity);
        if (user.isEmpty()) {
            user = matched(identity, rules).or(() -> made(identity, rules));
            user.ifPresent(found -> link(identity, found));
        }
        return user.filter(Account::mayEnter).map(found -> withRights(found, identity, rules));
    }

    private Optional<Account> linked(ExternalIdentity identity) {
        return sql.first(
                        "select user_id from admin_identity where issuer = ? and subject = ?",
                        row -> Sql.uuid(row, "user_id"),
                        identity.issuer(),
                        identity.subject())
                .flatMap(accounts::find);
    }

    private Optional<Account> matched(ExternalIdentity identity, IdentityRules rules) {
        Optional<Account> found = switch (rules.match()) {
            case NONE -> Optional.empty();
            case USERNAME -> Optional.ofNullable(identity.username()).flatMap(accounts::named);
            case EMAIL -> Optional.ofNullable(identity.emailAddress()).flatMap(this::onlyOne);
        };
        // Nobody becomes an administrator of ours by calling himself like one elsewhere.
        return found.filter(user -> !user.administrator() || administers(identity, rules));
    }

    private Optional<Account> onlyOne(String emailAddress) {
        List<Account> those = accounts.addressed(emailAddress);
        return those.size() == 1 ? Optional.of(those.get(0)) : Optional.empty();
    }

    private Optional<Account> made(ExternalIdentity identity, IdentityRules rules) {
        String username = identity.username() == null ? identity.emailAddress() : identity.username();
        if (!rules.create() || username == null || accounts.named(username).isPresent()) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("username", username);
        values.put("firstName", identity.firstName());
        values.put("lastName", identity.lastName());
        values.put("emailAddress", identity.emailAddress());
        values.put("active", true);
        values.put("canSignIn", true);
        try {
            return accounts.find(callers.as(PLATFORM, () -> records.write(Write.create("user", values)))
                    .id());
        } catch (ProblemException e) {
            LOG.warn("{} of {} cannot be made a user: {} {}", username, identity.issuer(), e.detail(), e.violations());
            return Optional.empty();
        }
    }

    private void link(ExternalIdentity identity, Account user) {
        // An earlier link is one to a user who was deleted.
        sql.update(
                "delete from admin_identity where issuer = ? and subject = ?", identity.issuer(), identity.subject());
        sql.update(
                "insert into admin_identity (issuer, subject, user_id, linked_at) values (?, ?, ?, ?)",
                identity.issuer(),
                identity.subject(),
                user.id(),
                Instant.now());
        LOG.info("{} is {} of {} from now on", user.username(), identity.subject(), identity.issuer());
    }

    private Account withRights(Account user, ExternalIdentity identity, IdentityRules rules) {
        boolean administers = administers(identity, rules);
        if (rules.administratorsGroup() == null || administers == user.administrator()) {
            return user;
        }
        UUID id = user.id();
        try {
            callers.as(PLATFORM, () -> records.write(Write.update("user", id, Map.of("administrator", administers))));
            return accounts.find(id).orElse(user);
        } catch (ProblemException e) {
            LOG.warn("{} stays as it was: {} {}", user.username(), e.detail(), e.violations());
            return user;
        }
    }

    private static boolean administers(ExternalIdentity identity, IdentityRules rules) {
        return rules.administratorsGroup() != null && identity.groups().contains(rules.administratorsGroup());
    }
}
