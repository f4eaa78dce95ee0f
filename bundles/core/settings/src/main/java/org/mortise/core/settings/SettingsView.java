package org.mortise.core.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings as REST shows them: passwords only by whether there is one. */
final class SettingsView {

    private SettingsView() {}

    static Map<String, Object> summary(SettingForm form) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("pid", form.pid());
        view.put("plugin", form.plugin());
        view.put("name", form.name());
        view.put("description", form.description());
        view.put("many", form.many());
        return view;
    }

    /** A factory: what each of its configurations can have, and which there are. */
    static Map<String, Object> of(SettingsDesk.Sheet factory, List<SettingsDesk.Sheet> many) {
        Map<String, Object> view = of(factory);
        view.put("items", many.stream().map(SettingsView::item).toList());
        return view;
    }

    private static Map<String, Object> item(SettingsDesk.Sheet sheet) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("pid", sheet.form().pid());
        view.put("name", sheet.form().name());
        view.put("version", sheet.stored().version());
        view.put("changedAt", sheet.stored().changedAt());
        view.put("changedBy", sheet.stored().changedBy());
        view.put("file", sheet.file());
        return view;
    }

    static Map<String, Object> of(SettingsDesk.Sheet sheet) {
        Map<String, Object> view = summary(sheet.form());
        StoredSettings stored = sheet.stored();
        view.put("version", stored.version());
        view.put("changedAt", stored.changedAt());
        view.put("changedBy", stored.changedBy());
        view.put("file", sheet.file());
        view.put(
                "settings",
                sheet.form().settings().stream()
                        .map(setting -> setting(setting, stored.values().get(setting.id())))
                        .toList());
        return view;
    }

    private static Map<String, Object> setting(Setting setting, Object value) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", setting.id());
        view.put("name", setting.name());
        view.put("description", setting.description());
        view.put("type", setting.type().name().toLowerCase(Locale.ROOT));
        view.put("list", setting.list());
        view.put("required", setting.required());
        view.put("defaults", setting.defaults());
        view.put("options", List.copyOf(setting.options()));
        view.put("isSet", value != null);
        view.put("value", setting.secret() ? null : value);
        return view;
    }
}
