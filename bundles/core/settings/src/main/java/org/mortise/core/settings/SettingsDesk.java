package org.mortise.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.SqlFailure;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows and changes settings; for administrators. */
@Component(service = SettingsDesk.class)
public final class SettingsDesk {

    private final Function<String, List<SettingForm>> forms;
    private final SettingsApplied applied;
    private final SettingTable table;
    private final Transactions transactions;
    private final Callers callers;
    private final Secrets secrets;
    private final AuditLog audit;

    /** A form, what was set, and the file that has it in its hands (null for none). */
    record Sheet(SettingForm form, StoredSettings stored, String file) {}

    @Activate
    public SettingsDesk(
            @Reference SettingForms forms,
            @Reference SettingsApplied applied,
            @Reference(target = Names.MIGRATED) DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Secrets secrets,
            @Reference AuditLog audit) {
        this(forms::all, applied, new SettingTable(dataSource), transactions, callers, secrets, audit);
    }

    /** @param forms by locale */
    SettingsDesk(
            Function<String, List<SettingForm>> forms,
            SettingsApplied applied,
            SettingTable table,
            Transactions transactions,
            Callers callers,
            Secrets secrets,
            AuditLog audit) {
        this.forms = forms;
        this.applied = applied;
        this.table = table;
        this.transactions = transactions;
        this.callers = callers;
        this.secrets = secrets;
        this.audit = audit;
    }

    List<SettingForm> all(String locale) {
        callers.requireAdministrator();
        return forms.apply(locale);
    }

    Sheet sheet(String pid, String locale) {
        callers.requireAdministrator();
        SettingForm form = forms.apply(locale).stream()
                .filter(each -> each.pid().equals(pid))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("settings " + pid));
        return new Sheet(form, table.find(pid).orElse(StoredSettings.none(form)), applied.file(pid));
    }

    /**
     * Takes the place of all that was set before.
     *
     * @param version that the caller saw
     * @throws ProblemException PRECONDITION_FAILED when it is not the present one; INVALID; CONFLICT when a file has it in its hands
     */
    Sheet change(String pid, String locale, long version, JsonNode values) {
        Sheet sheet = sheet(pid, locale);
        if (sheet.file() != null) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "setting-in-file",
                    "This is set by " + sheet.file() + " in the folder etc; change it there, or take the file away.");
        }
        if (sheet.stored().version() != version) {
            throw lost();
        }
        store(sheet, new SettingInput(sheet.form(), sheet.stored()).read(values));
        applied.look();
        return sheet(pid, locale);
    }

    private void store(Sheet sheet, SettingInput.Values input) {
        input.newSecrets()
                .forEach(key -> input.values()
                        .computeIfPresent(
                                key,
                                (any, plain) -> secrets.seal(
                                        sheet.form()
                                                .purpose(sheet.form()
                                                        .setting(key)
                                                        .orElseThrow()),
                                        (String) plain)));
        StoredSettings before = sheet.stored();
        StoredSettings after = before.next(
                input.values(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                callers.current().name());
        try {
            transactions.required(() -> {
                if (!table.store(after)) {
                    throw lost();
                }
                audit.record(new AuditEvent(
                        "settings-changed", null, null, null, "settings", before.pid(), changes(before, after)));
                return null;
            });
        } catch (SqlFailure e) {
            // Two who set it for the first time.
            throw e.duplicateKey() ? lost() : e;
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

    private static ProblemException lost() {
        return ProblemException.of(
                ProblemType.PRECONDITION_FAILED, "Somebody else changed these settings; read them again.");
    }
}
