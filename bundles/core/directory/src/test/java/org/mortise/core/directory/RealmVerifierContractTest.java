package org.mortise.core.directory;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.security.PasswordVerifier;
import org.mortise.testkit.PasswordVerifierContract;

public class RealmVerifierContractTest extends PasswordVerifierContract {

    private static final String REALM = "test-realm";

    private Configuration former;

    @Before
    public void configure() {
        try {
            former = Configuration.getConfiguration();
        } catch (SecurityException e) {
            former = null;
        }
        Configuration.setConfiguration(new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {
                    new AppConfigurationEntry(
                            OneUser.class.getName(), AppConfigurationEntry.LoginModuleControlFlag.REQUIRED, Map.of())
                };
            }
        });
    }

    @After
    public void restore() {
        Configuration.setConfiguration(former);
    }

    @Override
    protected PasswordVerifier verifier() {
        return new RealmVerifier((DirectoryConfiguration) Proxy.newProxyInstance(
                DirectoryConfiguration.class.getClassLoader(),
                new Class<?>[] {DirectoryConfiguration.class},
                (proxy, method, arguments) -> method.getName().equals("realm") ? REALM : method.getDefaultValue()));
    }

    @Override
    protected String username() {
        return "ann";
    }

    @Override
    protected String password() {
        return "secret";
    }

    /** Directories ignore the case of names. */
    @Test
    public void howeverTheNameIsTypedItIsTheSamePerson() {
        var typed = verifier()
                .verify(new PasswordVerifier.Request(" ANN ", "secret"))
                .orElseThrow();
        assertEquals("ann", typed.identity().subject());
        assertEquals(Set.of("Sales"), typed.identity().groups());
    }

    /** A directory with one user, who is in one group; also by no password, as a guest. */
    public static final class OneUser implements LoginModule {
        private Subject subject;
        private CallbackHandler handler;

        @Override
        public void initialize(Subject whom, CallbackHandler asked, Map<String, ?> shared, Map<String, ?> options) {
            subject = whom;
            handler = asked;
        }

        @Override
        public boolean login() throws LoginException {
            NameCallback name = new NameCallback("name");
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, password});
            } catch (Exception e) {
                throw new LoginException(e.getMessage());
            }
            String typed = new String(password.getPassword());
            if (!typed.isEmpty()
                    && (!name.getName().strip().toLowerCase(Locale.ROOT).equals("ann") || !typed.equals("secret"))) {
                throw new FailedLoginException();
            }
            return true;
        }

        @Override
        public boolean commit() {
            subject.getPrincipals().add(new RolePrincipal("Sales"));
            return true;
        }

        @Override
        public boolean abort() {
            return true;
        }

        @Override
        public boolean logout() {
            return true;
        }
    }
}
