package org.mortise.core.settings;

import java.util.List;
import java.util.Optional;

/**
 * A configuration, as its Metatype describes it.
 *
 * @param plugin the id of the plugin that reads it
 * @param description null when there is none
 * @param many whether it is a factory's: of what it describes there may be any number, each a configuration of its own by {@link #named}
 */
record SettingForm(String pid, String plugin, String name, String description, List<Setting> settings, boolean many) {

    SettingForm {
        settings = List.copyOf(settings);
    }

    Optional<Setting> setting(String id) {
        return settings.stream().filter(setting -> setting.id().equals(id)).findFirst();
    }

    /** One of many. @param one its name, as an administrator chose it */
    SettingForm named(String one) {
        return new SettingForm(InstancePid.of(pid, one), plugin, one, null, settings, false);
    }

    /** For which a password of it is sealed: {@link org.mortise.api.security.Secrets#openSetting}. */
    String purpose(Setting setting) {
        return org.mortise.api.security.Secrets.settingPurpose(pid, setting.id());
    }
}
