package org.mortise.testkit;

import org.mortise.api.security.SecretHolder;
import org.mortise.api.security.Secrets;

/** The contract, kept by a field. */
public class KeptSecretHolderTest extends SecretHolderContract {

    private static final String PURPOSE = "card:1";

    private String stored;

    @Override
    protected SecretHolder holder() {
        return secrets -> {
            if (stored == null || !secrets.isStale(stored)) {
                return 0;
            }
            stored = secrets.seal(PURPOSE, secrets.open(PURPOSE, stored));
            return 1;
        };
    }

    @Override
    protected void store(Secrets secrets) {
        stored = secrets.seal(PURPOSE, "1234");
    }

    @Override
    protected String stored() {
        return stored;
    }

    @Override
    protected String read(Secrets secrets) {
        return secrets.open(PURPOSE, stored);
    }
}
