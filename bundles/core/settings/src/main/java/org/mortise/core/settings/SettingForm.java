package org.mortise.core.settings;

import java.util.List;
import java.util.Optional;

/**
 * A configuration, as its Metatype describes it.
 *
 * @param plugin the id of the plugin that reads it
 * @param description null when there is none
 */
record SettingForm(String pid, String plugin, String name, String description, List<Setting> settings) {

    SettingForm {
        settings = List.copyOf(settings);
    }

    Optional<Setting> setting(String id) {
        return settings.stream().filter(setting -> setting.id().equals(id)).findFirst();
    }

    /** For which a password of it is sealed: {@link org.mortise.api.security.Secrets#openSetting}. */
    String purpose(Setting setting) {
        return org.mortise.api.security.Secrets.settingPurpose(pid, setting.id());
    }
}
