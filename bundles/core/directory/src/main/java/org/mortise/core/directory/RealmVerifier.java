package org.mortise.core.directory;

import java.security.Principal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.mortise.api.security.ExternalIdentity;
import org.mortise.api.security.IdentityRules;
import org.mortise.api.security.PasswordVerifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link PasswordVerifier} by a JAAS realm. */
@Component(configurationPid = DirectoryConfiguration.PID)
public final class RealmVerifier implements PasswordVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(RealmVerifier.class);

    private final String realm;
    private final IdentityRules rules;

    @Activate
    public RealmVerifier(DirectoryConfiguration configuration) {
        String own = configuration.url().isBlank() ? null : LdapRealm.NAME;
        realm = configuration.realm().isBlank() ? own : configuration.realm().strip();
        String group = configuration.administratorsGroup().strip();
        rules = new IdentityRules(
                IdentityRules.Match.valueOf(configuration.match().strip().toUpperCase(Locale.ROOT)),
                configuration.create(),
                group.isEmpty() ? null : group);
    }

    @Override
    public Optional<Verified> verify(Request request) {
        if (realm == null || request.password().isEmpty()) {
            return Optional.empty();
        }
        ClassLoader former = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(RealmVerifier.class.getClassLoader());
        try {
            Subject subject = new Subject();
            LoginContext login = new LoginContext(realm, subject, new Typed(request.username(), request.password()));
            login.login();
            return Optional.of(new Verified(identity(request.username(), subject), rules));
        } catch (FailedLoginException e) {
            return Optional.empty();
        } catch (LoginException e) {
            // Also how some login modules say that the password is wrong; one cannot tell.
            LOG.info("The realm {} did not sign in {}: {}", realm, request.username(), e.getMessage());
            return Optional.empty();
        } finally {
            Thread.currentThread().setContextClassLoader(former);
        }
    }

    private ExternalIdentity identity(String username, Subject subject) {
        Set<String> groups = new HashSet<>();
        for (Principal principal : subject.getPrincipals()) {
            if (principal instanceof RolePrincipal role) {
                groups.add(role.getName());
            }
        }
        // Directories ignore the case of names and the blanks around them, so that the same person is the same subject
        // however it was typed.
        return new ExternalIdentity(
                "realm:" + realm,
                username.strip().toLowerCase(Locale.ROOT),
                username.strip(),
                null,
                null,
                null,
                groups);
    }
}
