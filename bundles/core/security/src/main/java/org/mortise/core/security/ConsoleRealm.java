package org.mortise.core.security;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Lets users of Mortise who may sign in to Karaf's console, in the place of Karaf's own file of users, which stays empty. */
@Component
public final class ConsoleRealm implements JaasRealm {

    /** Above the realm of the same name that Karaf brings. */
    private static final int RANK = 100;

    private final AppConfigurationEntry entry;

    @Activate
    public ConsoleRealm(BundleContext context) {
        entry = new AppConfigurationEntry(
                ProxyLoginModule.class.getName(),
                LoginModuleControlFlag.REQUIRED,
                Map.of(
                        ProxyLoginModule.PROPERTY_MODULE,
                        ConsoleLogin.class.getName(),
                        ProxyLoginModule.PROPERTY_BUNDLE,
                        Long.toString(context.getBundle().getBundleId()),
                        BundleContext.class.getName(),
                        context));
    }

    @Override
    public String getName() {
        return "karaf";
    }

    @Override
    public int getRank() {
        return RANK;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return new AppConfigurationEntry[] {entry};
    }
}
