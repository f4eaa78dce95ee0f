package org.mortise.core.security;

import java.time.Clock;
import java.util.UUID;
import org.mortise.api.security.SecretHolder;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.TestDatabase;
import org.mortise.testkit.MemorySecrets;
import org.mortise.testkit.SecretHolderContract;

public class SecondFactorsContractTest extends SecretHolderContract {

    private final Sql sql = new Sql(TestDatabase.migrated("org.mortise.core.security"));
    private final UUID user = UUID.randomUUID();

    @Override
    protected SecretHolder holder() {
        return factors(new MemorySecrets());
    }

    @Override
    protected void store(Secrets secrets) {
        factors(secrets).enrol(user);
    }

    @Override
    protected String stored() {
        return sql.first("select secret from admin_totp where user_id = ?", row -> row.getString(1), user)
                .orElseThrow();
    }

    @Override
    protected String read(Secrets secrets) {
        return secrets.open("totp:" + user, stored());
    }

    private SecondFactors factors(Secrets secrets) {
        return new SecondFactors(sql, secrets, Clock.systemUTC());
    }
}
