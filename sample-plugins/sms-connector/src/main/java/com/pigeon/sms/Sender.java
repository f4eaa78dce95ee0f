package com.pigeon.sms;

import java.util.Map;
import org.mortise.api.security.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** As whom messages to some numbers go out, and on whose account. There is one for each configuration, and none without. */
@Component(
        service = Sender.class,
        configurationPid = SenderSettings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SenderSettings.class, factory = true)
public final class Sender {

    private final String pid;
    private final SenderSettings settings;
    private final Secrets secrets;

    @Activate
    public Sender(@Reference Secrets secrets, SenderSettings settings, Map<String, Object> properties) {
        this((String) properties.get("service.pid"), secrets, settings);
    }

    /** @param pid of its own configuration: for it, and no other, its key is sealed */
    Sender(String pid, Secrets secrets, SenderSettings settings) {
        this.pid = pid;
        this.secrets = secrets;
        this.settings = settings;
    }

    String prefix() {
        return settings.prefix();
    }

    String name() {
        return settings.sender();
    }

    /** Null when it has none of its own. */
    String apiKey() {
        return settings.apiKey().isEmpty() ? null : secrets.openSetting(pid, "apiKey", settings.apiKey());
    }
}
