package org.mortise.core.directory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.mortise.api.security.Secrets;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The directory as a JAAS realm, by Karaf's own login module, which escapes what was typed before it searches for it. */
@Component(configurationPid = DirectoryConfiguration.PID)
@Designate(ocd = DirectoryConfiguration.class)
public final class LdapRealm implements JaasRealm {

    static final String NAME = "mortise-directory";

    private static final String MODULES = "org.apache.karaf.jaas.modules";
    private static final String PATIENCE_MILLIS = "5000";

    private final AppConfigurationEntry[] entries;

    @Activate
    public LdapRealm(BundleContext context, DirectoryConfiguration configuration, @Reference Secrets secrets) {
        entries = configuration.url().isBlank()
                ? new AppConfigurationEntry[0]
                : new AppConfigurationEntry[] {
                    new AppConfigurationEntry(
                            ProxyLoginModule.class.getName(),
                            LoginModuleControlFlag.REQUIRED,
                            options(context, configuration, secrets))
                };
    }

    private static Map<String, Object> options(
            BundleContext context, DirectoryConfiguration configuration, Secrets secrets) {
        Map<String, Object> options = new HashMap<>();
        options.put(ProxyLoginModule.PROPERTY_MODULE, MODULES + ".ldap.LDAPLoginModule");
        options.put(ProxyLoginModule.PROPERTY_BUNDLE, Long.toString(modules(context)));
        options.put(BundleContext.class.getName(), context);
        options.put("connection.url", configuration.url().strip());
        if (!configuration.bindName().isBlank()) {
            options.put("connection.username", configuration.bindName());
            options.put(
                    "connection.password", secrets.open("config:directory.bindPassword", configuration.bindPassword()));
        }
        options.put("user.base.dn", configuration.userBase());
        options.put("user.filter", configuration.userFilter());
        options.put("user.search.subtree", "true");
        if (!configuration.groupBase().isBlank()) {
            options.put("role.base.dn", configuration.groupBase());
            options.put("role.filter", configuration.groupFilter());
            options.put("role.name.attribute", configuration.groupName());
            options.put("role.search.subtree", "true");
        }
        options.put("authentication", "simple");
        options.put("allowEmptyPasswords", "false");
        options.put("disableCache", "true");
        options.put("context.com.sun.jndi.ldap.connect.timeout", PATIENCE_MILLIS);
        options.put("context.com.sun.jndi.ldap.read.timeout", PATIENCE_MILLIS);
        return options;
    }

    private static long modules(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(MODULES))
                .mapToLong(Bundle::getBundleId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no bundle " + MODULES));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getRank() {
        return 0;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return entries.clone();
    }
}
