package org.mortise.core.security;

import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Permissions;
import org.mortise.api.security.SignInAttempt;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The JAAS side of {@link ConsoleRealm}: name and password of a user with the permission {@code admin.console}, with the same delays as
 * over REST.
 */
public final class ConsoleLogin implements LoginModule {

    /** Karaf's own: to enter, and to type what has the scope {@code mortise}. */
    private static final String USER_ROLE = "ssh";

    /** Karaf's own: everything. */
    private static final List<String> ADMINISTRATOR_ROLES = List.of("admin", "manager", "viewer", "systembundles");

    private static final Pattern WITH_CODE = Pattern.compile("(.+) ([0-9]{6})", Pattern.DOTALL);

    private final Set<Principal> principals = new HashSet<>();
    private Subject subject;
    private CallbackHandler handler;

    @Override
    public void initialize(
            Subject newSubject, CallbackHandler newHandler, Map<String, ?> sharedState, Map<String, ?> options) {
        subject = newSubject;
        handler = newHandler;
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("Username: ");
        PasswordCallback password = new PasswordCallback("Password: ", false);
        try {
            handler.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException e) {
            throw refused();
        }
        if (name.getName() == null || password.getPassword() == null) {
            throw refused();
        }
        char[] secret = password.getPassword();
        password.clearPassword();
        Caller caller = signedIn(name.getName(), new String(secret));
        Arrays.fill(secret, '\0');
        requirePermission(caller);
        principals.add(new UserPrincipal(caller.name()));
        principals.add(new ConsolePrincipal(caller.userId(), caller.name()));
        principals.add(new RolePrincipal(USER_ROLE));
        if (caller.administrator()) {
            ADMINISTRATOR_ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
        }
        return true;
    }

    private static void requirePermission(Caller caller) throws LoginException {
        BundleContext context = FrameworkUtil.getBundle(ConsoleLogin.class).getBundleContext();
        ServiceReference<Permissions> reference = context.getServiceReference(Permissions.class);
        if (reference == null) {
            throw new LoginException("Mortise is still starting");
        }
        try {
            if (!context.getService(reference).of(caller).has(ConsoleUsers.PERMISSION)) {
                throw new FailedLoginException("The console needs the permission " + ConsoleUsers.PERMISSION);
            }
        } finally {
            context.ungetService(reference);
        }
    }

    /** The session ends at once: the console keeps its own. */
    private static Caller signedIn(String username, String password) throws LoginException {
        BundleContext context = FrameworkUtil.getBundle(ConsoleLogin.class).getBundleContext();
        ServiceReference<Authentication> reference = context.getServiceReference(Authentication.class);
        if (reference == null) {
            throw new LoginException("Mortise is still starting");
        }
        try {
            Authentication authentication = context.getService(reference);
            Authentication.Session session =
                    authentication.signIn(attempt(username, password, hasCode(context, username)));
            try {
                return authentication.authenticate(session.token()).orElseThrow(ConsoleLogin::refused);
            } finally {
                authentication.signOut(session.token());
            }
        } catch (ProblemException e) {
            throw new FailedLoginException(e.detail());
        } finally {
            context.ungetService(reference);
        }
    }

    /** Passwords may end as codes do, so what was typed is taken apart only for who has a second factor. */
    private static boolean hasCode(BundleContext context, String username) {
        ServiceReference<SecondFactors> reference = context.getServiceReference(SecondFactors.class);
        if (reference == null) {
            return false;
        }
        try {
            return context.getService(reference).isOn(username);
        } finally {
            context.ungetService(reference);
        }
    }

    /** SSH asks for one text: the code of the second factor follows the password, after a blank. */
    static SignInAttempt attempt(String username, String typed, boolean hasCode) {
        Matcher withCode = WITH_CODE.matcher(typed);
        return hasCode && withCode.matches()
                ? new SignInAttempt(username, withCode.group(1), withCode.group(2), null, "console")
                : new SignInAttempt(username, typed, null, null, "console");
    }

    private static FailedLoginException refused() {
        return new FailedLoginException("User name and password do not match");
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return true;
    }

    @Override
    public boolean abort() {
        principals.clear();
        return true;
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals.clear();
        return true;
    }
}
