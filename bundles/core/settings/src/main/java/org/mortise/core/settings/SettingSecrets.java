package org.mortise.core.settings;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.SecretHolder;
import org.mortise.api.security.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seals the passwords among the settings by the newest key. */
@Component(service = SecretHolder.class)
public final class SettingSecrets implements SecretHolder {

    private final SettingTable table;
    private final Transactions transactions;

    @Activate
    public SettingSecrets(
            @Reference(target = Names.MIGRATED) DataSource dataSource, @Reference Transactions transactions) {
        this(new SettingTable(dataSource), transactions);
    }

    SettingSecrets(SettingTable table, Transactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public int reseal(Secrets secrets) {
        int count = 0;
        for (StoredSettings each : table.all()) {
            count += reseal(each, secrets);
        }
        return count;
    }

    /** Of settings that somebody changes at this moment nothing is sealed anew here: he does it. */
    private int reseal(StoredSettings settings, Secrets secrets) {
        Map<String, Object> values = new TreeMap<>(settings.values());
        values.replaceAll((key, value) -> value instanceof String text && secrets.isStale(text)
                ? anew(secrets, Secrets.settingPurpose(settings.pid(), key), text)
                : value);
        int count = (int) values.keySet().stream()
                .filter(key -> !values.get(key).equals(settings.values().get(key)))
                .count();
        if (count == 0) {
            return 0;
        }
        StoredSettings next = settings.next(values, settings.changedAt(), settings.changedBy());
        boolean stored = transactions.requiresNew(() -> table.store(next));
        return stored ? count : 0;
    }

    /** What was sealed for something else, and typed in as a text, is nobody's password. */
    private static String anew(Secrets secrets, String purpose, String text) {
        try {
            return secrets.seal(purpose, secrets.open(purpose, text));
        } catch (ProblemException e) {
            return text;
        }
    }
}
