package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.mortise.api.security.SecretHolder;
import org.mortise.api.security.Secrets;

/** What the platform relies on in every {@link SecretHolder}. */
public abstract class SecretHolderContract {

    /** The same each time it is asked for in one test: with what was stored. */
    protected abstract SecretHolder holder();

    /** Has one secret stored, sealed by these. */
    protected abstract void store(Secrets secrets);

    /** The sealed text that is stored now. */
    protected abstract String stored();

    /** The secret, as whoever needs it reads it. */
    protected abstract String read(Secrets secrets);

    @Test
    public void nothingIsSealedAnewWhereNothingIsStored() {
        MemorySecrets secrets = new MemorySecrets();
        secrets.exchangeKey();
        assertEquals(0, holder().reseal(secrets));
    }

    @Test
    public void whatTheNewestKeySealedStays() {
        MemorySecrets secrets = new MemorySecrets();
        store(secrets);
        String before = stored();
        assertEquals(0, holder().reseal(secrets));
        assertEquals(before, stored());
    }

    @Test
    public void whatAnOlderKeySealedIsSealedAnewOnceAndOpensAsBefore() {
        MemorySecrets secrets = new MemorySecrets();
        store(secrets);
        String sealed = stored();
        String secret = read(secrets);
        secrets.exchangeKey();
        assertTrue("an older key sealed it", secrets.isStale(stored()));
        assertEquals(1, holder().reseal(secrets));
        assertNotEquals(sealed, stored());
        assertFalse("the newest key sealed it", secrets.isStale(stored()));
        assertEquals(secret, read(secrets));
        assertEquals("there is nothing left to do", 0, holder().reseal(secrets));
    }

    @Test
    public void theSecretIsNotStoredAsItIs() {
        MemorySecrets secrets = new MemorySecrets();
        store(secrets);
        assertNotEquals("it is sealed", read(secrets), stored());
    }
}
