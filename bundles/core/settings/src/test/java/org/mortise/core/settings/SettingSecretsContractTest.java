package org.mortise.core.settings;

import java.time.Instant;
import java.util.Map;
import org.mortise.api.security.SecretHolder;
import org.mortise.api.security.Secrets;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.TestDatabase;
import org.mortise.testkit.SecretHolderContract;

public class SettingSecretsContractTest extends SecretHolderContract {

    private static final String PID = Forms.GATEWAY.pid();

    private final LocalTransactions transactions =
            new LocalTransactions(TestDatabase.migrated("org.mortise.core.settings"));
    private final SettingTable table = new SettingTable(transactions.dataSource());

    @Override
    protected SecretHolder holder() {
        return new SettingSecrets(table, transactions);
    }

    @Override
    protected void store(Secrets secrets) {
        String sealed = secrets.seal(Secrets.settingPurpose(PID, "password"), "hush");
        StoredSettings settings =
                StoredSettings.none(Forms.GATEWAY).next(Map.of("password", sealed), Instant.now(), "admin");
        transactions.requiresNew(() -> table.store(settings));
    }

    @Override
    protected String stored() {
        return (String) table.all().iterator().next().values().get("password");
    }

    @Override
    protected String read(Secrets secrets) {
        return secrets.openSetting(PID, "password", stored());
    }
}
