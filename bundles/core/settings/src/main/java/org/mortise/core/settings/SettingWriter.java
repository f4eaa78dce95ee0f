package org.mortise.core.settings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.SqlFailure;

/** Writes what was set, together with its entry in the audit log; passwords are sealed before. */
final class SettingWriter {

    private final SettingTable table;
    private final Transactions transactions;
    private final Callers callers;
    private final Secrets secrets;
    private final AuditLog audit;

    SettingWriter(SettingTable table, Transactions transactions, Callers callers, Secrets secrets, AuditLog audit) {
        this.table = table;
        this.transactions = transactions;
        this.callers = callers;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** @return false when somebody else was faster */
    boolean write(String action, SettingForm form, StoredSettings before, SettingInput.Values input) {
        Map<String, Object> values = input.values();
        for (String key : input.newSecrets()) {
            String purpose = form.purpose(form.setting(key).orElseThrow());
            values.computeIfPresent(key, (any, plain) -> secrets.seal(purpose, (String) plain));
        }
        return store(action, before, before.next(values, now(), who()));
    }

    /** @return false when somebody else was faster */
    boolean remove(StoredSettings before) {
        return store("settings-removed", before, before.away(now(), who()));
    }

    private boolean store(String action, StoredSettings before, StoredSettings after) {
        try {
            return transactions.required(() -> {
                boolean stored = table.store(after);
                if (stored) {
                    audit.record(
                            new AuditEvent(action, null, null, null, "settings", before.pid(), changes(before, after)));
                }
                return stored;
            });
        } catch (SqlFailure e) {
            if (!e.duplicateKey()) {
                throw e;
            }
            // Two who set it for the first time.
            return false;
        }
    }

    /** Names only: what was set may be nobody else's business. */
    private static Map<String, String> changes(StoredSettings before, StoredSettings after) {
        var keys = new TreeSet<>(before.values().keySet());
        keys.addAll(after.values().keySet());
        keys.removeIf(
                key -> Objects.equals(before.values().get(key), after.values().get(key)));
        return Map.of("changed", String.join(", ", keys));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private String who() {
        return callers.current().name();
    }
}
