package org.mortise.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows and changes settings; for administrators. */
@Component(service = SettingsDesk.class)
public final class SettingsDesk {

    /** Configurations of one factory. */
    private static final int MOST = 100;

    private final Function<String, List<SettingForm>> forms;
    private final SettingsApplied applied;
    private final SettingTable table;
    private final SettingWriter writer;
    private final Callers callers;

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
        this.callers = callers;
        this.writer = new SettingWriter(table, transactions, callers, secrets, audit);
    }

    List<SettingForm> all(String locale) {
        callers.requireAdministrator();
        return forms.apply(locale);
    }

    /** A factory's form is answered with the factory's, and without anything that was set: see {@link #many}. */
    Sheet sheet(String pid, String locale) {
        for (SettingForm form : all(locale)) {
            if (form.pid().equals(pid)) {
                return form.many() ? new Sheet(form, StoredSettings.none(form), null) : sheet(form);
            }
        }
        InstancePid instance = InstancePid.parse(pid);
        if (instance != null && InstancePid.isName(instance.name())) {
            for (SettingForm form : all(locale)) {
                if (form.many() && form.pid().equals(instance.factory())) {
                    Sheet sheet = sheet(form.named(instance.name()));
                    if (sheet.stored().present() || sheet.file() != null) {
                        return sheet;
                    }
                }
            }
        }
        throw ProblemException.notFound("settings " + pid);
    }

    private Sheet sheet(SettingForm form) {
        return new Sheet(form, table.find(form.pid()).orElse(StoredSettings.none(form)), applied.file(form.pid()));
    }

    /** All there are of a factory, by name; those that files have in their hands are among them. */
    List<Sheet> many(SettingForm factory) {
        callers.requireAdministrator();
        Map<String, String> files = applied.filesOf(factory.pid());
        List<Sheet> sheets = new ArrayList<>();
        for (StoredSettings each : table.of(factory.pid())) {
            String name = InstancePid.parse(each.pid()).name();
            sheets.add(new Sheet(factory.named(name), each, files.remove(each.pid())));
        }
        files.forEach((pid, file) -> {
            SettingForm form = factory.named(InstancePid.nameIn(factory.pid(), pid));
            sheets.add(new Sheet(form, StoredSettings.none(form), file));
        });
        sheets.sort(Comparator.comparing(sheet -> sheet.form().name()));
        return sheets;
    }

    /**
     * One more of a factory's.
     *
     * @throws ProblemException INVALID, also when the name is taken; CONFLICT when there are too many
     */
    Sheet add(String pid, String locale, String name, JsonNode values) {
        SettingForm factory = sheet(pid, locale).form();
        if (!factory.many()) {
            throw once();
        }
        if (!InstancePid.isName(name)) {
            throw ProblemException.invalid(
                    "instance",
                    "must be 1 to 64 letters, digits, dots, dashes or underscores, the first a letter or a digit");
        }
        if (table.of(pid).size() >= MOST) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "settings-too-many",
                    "There are " + MOST + " of these already; remove one first.");
        }
        Sheet sheet = sheet(factory.named(name));
        if (sheet.stored().present() || sheet.file() != null) {
            throw taken();
        }
        SettingInput.Values input = new SettingInput(sheet.form(), sheet.stored()).read(values);
        if (!writer.write("settings-added", sheet.form(), sheet.stored(), input)) {
            throw taken();
        }
        applied.look();
        return sheet(sheet.form());
    }

    /**
     * Takes the place of all that was set before.
     *
     * @param version that the caller saw
     * @throws ProblemException PRECONDITION_FAILED when it is not the present one; INVALID; CONFLICT when a file has it in its hands
     */
    Sheet change(String pid, String locale, long version, JsonNode values) {
        Sheet sheet = changeable(sheet(pid, locale), version);
        SettingInput.Values input = new SettingInput(sheet.form(), sheet.stored()).read(values);
        if (!writer.write("settings-changed", sheet.form(), sheet.stored(), input)) {
            throw lost();
        }
        applied.look();
        return sheet(pid, locale);
    }

    /**
     * Takes one of a factory's away.
     *
     * @param version that the caller saw
     * @throws ProblemException as {@link #change}; CONFLICT as well for what is there once
     */
    void remove(String pid, String locale, long version) {
        Sheet sheet = sheet(pid, locale);
        if (!sheet.form().many() && InstancePid.parse(pid) == null) {
            throw once();
        }
        if (!writer.remove(changeable(sheet, version).stored())) {
            throw lost();
        }
        applied.look();
    }

    private static Sheet changeable(Sheet sheet, long version) {
        if (sheet.form().many()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "settings-many",
                    "There may be many of these: add one by POST, or name the one that is meant ("
                            + sheet.form().pid() + "~NAME).");
        }
        if (sheet.file() != null) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "setting-in-file",
                    "This is set by " + sheet.file() + " in the folder etc; change it there, or take the file away.");
        }
        if (sheet.stored().version() != version) {
            throw lost();
        }
        return sheet;
    }

    private static ProblemException once() {
        return ProblemException.of(
                ProblemType.CONFLICT,
                "settings-once",
                "These settings are there once: they cannot be added or removed. Set no values to have the defaults.");
    }

    private static ProblemException taken() {
        return ProblemException.invalid("instance", "is taken already");
    }

    private static ProblemException lost() {
        return ProblemException.of(
                ProblemType.PRECONDITION_FAILED, "Somebody else changed these settings; read them again.");
    }
}
