package org.mortise.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;

/** Makes values of what an administrator sent, or says everything that is wrong with it. */
final class SettingInput {

    private static final int LONGEST = 10_000;
    private static final int MOST = 1000;

    private final SettingForm form;
    private final StoredSettings before;
    private final List<Violation> violations = new ArrayList<>();

    /** What is to be stored, and the keys whose passwords are new and not sealed yet. */
    record Values(Map<String, Object> values, List<String> newSecrets) {}

    SettingInput(SettingForm form, StoredSettings before) {
        this.form = form;
        this.before = before;
    }

    /**
     * @param sent an object by key: what is missing or null has its default again, and a password that is missing stays
     * @throws ProblemException INVALID with every key that is wrong
     */
    Values read(JsonNode sent) {
        if (!sent.isObject()) {
            throw ProblemException.invalid("values", "must be an object");
        }
        sent.fieldNames().forEachRemaining(key -> {
            if (form.setting(key).isEmpty()) {
                violations.add(new Violation(key, "is not set here"));
            }
        });
        Map<String, Object> values = new TreeMap<>();
        List<String> newSecrets = new ArrayList<>();
        for (Setting setting : form.settings()) {
            read(setting, sent.get(setting.id()), values, newSecrets);
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Values(values, newSecrets);
    }

    private void read(Setting setting, JsonNode sent, Map<String, Object> values, List<String> newSecrets) {
        if (setting.secret() && sent == null) {
            if (before.values().containsKey(setting.id())) {
                values.put(setting.id(), before.values().get(setting.id()));
            } else {
                missing(setting);
            }
        } else if (sent == null
                || sent.isNull()
                || setting.secret() && sent.isTextual() && sent.asText().isEmpty()) {
            missing(setting);
        } else {
            Object value = setting.list() ? list(setting, sent) : one(setting, sent);
            if (value != null) {
                values.put(setting.id(), value);
                if (setting.secret()) {
                    newSecrets.add(setting.id());
                }
            }
        }
    }

    private void missing(Setting setting) {
        if (setting.required() && setting.defaults().isEmpty()) {
            violations.add(new Violation(setting.id(), "is missing"));
        }
    }

    private List<Object> list(Setting setting, JsonNode sent) {
        if (!sent.isArray() || sent.size() > MOST) {
            refuse(setting, "must be a list of at most " + MOST);
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode each : sent) {
            Object value = one(setting, each);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    /** @return null when it was refused */
    private Object one(Setting setting, JsonNode sent) {
        Object value = switch (setting.type()) {
            case TEXT, PASSWORD -> sent.isTextual() ? text(sent.asText()) : null;
            case INTEGER -> sent.isIntegralNumber() && sent.canConvertToLong() ? (Object) sent.asLong() : null;
            case DECIMAL -> sent.isNumber() && Double.isFinite(sent.asDouble()) ? (Object) sent.asDouble() : null;
            case BOOLEAN -> sent.isBoolean() ? (Object) sent.asBoolean() : null;
        };
        if (value == null) {
            refuse(setting, must(setting));
            return null;
        }
        String objection = setting.objection().apply(String.valueOf(value));
        if (objection != null) {
            refuse(setting, setting.options().isEmpty() ? "lies outside of what is allowed" : "is none of the options");
            return null;
        }
        return value;
    }

    private static String text(String text) {
        return text.length() <= LONGEST && text.indexOf('\0') < 0 ? text : null;
    }

    private static String must(Setting setting) {
        return switch (setting.type()) {
            case TEXT, PASSWORD -> "must be a text of at most " + LONGEST + " characters, without null characters";
            case INTEGER -> "must be a whole number";
            case DECIMAL -> "must be a number";
            case BOOLEAN -> "must be true or false";
        };
    }

    private void refuse(Setting setting, String message) {
        violations.add(new Violation(setting.id(), message));
    }
}
