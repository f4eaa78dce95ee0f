package org.mortise.core.settings;

import java.util.List;
import java.util.function.UnaryOperator;

/** A form with a setting of each kind, and one of a factory. */
final class Forms {

    static final SettingForm GATEWAY = new SettingForm(
            "com.acme.gateway",
            "acme",
            "Gateway",
            null,
            List.of(
                    setting("address", Setting.Kind.TEXT, false, true),
                    setting("password", Setting.Kind.PASSWORD, false, false),
                    new Setting(
                            "seconds",
                            "Seconds",
                            null,
                            Setting.Kind.INTEGER,
                            false,
                            true,
                            List.of("30"),
                            List.of(),
                            value -> Long.parseLong(value) > 100 ? "too large" : null),
                    setting("share", Setting.Kind.DECIMAL, false, false),
                    setting("on", Setting.Kind.BOOLEAN, false, false),
                    setting("kinds", Setting.Kind.TEXT, true, false)),
            false);

    /** Of which there may be many. */
    static final SettingForm SENDER = new SettingForm(
            "com.acme.sender",
            "acme",
            "Sender",
            "Who sends",
            List.of(
                    setting("label", Setting.Kind.TEXT, false, false),
                    setting("password", Setting.Kind.PASSWORD, false, false)),
            true);

    private Forms() {}

    private static Setting setting(String id, Setting.Kind kind, boolean list, boolean required) {
        UnaryOperator<String> anything = value -> null;
        return new Setting(id, id, null, kind, list, required, List.of(), List.of(), anything);
    }
}
