package org.mortise.core.security;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class Argon2Test {

    private final Argon2 argon2 = new Argon2();

    @Test
    public void theRightPasswordAloneMatches() {
        String hash = argon2.hash("correct horse");
        assertTrue(argon2.verify("correct horse", hash));
        assertFalse(argon2.verify("correct Horse", hash));
        assertFalse(argon2.verify("", hash));
    }

    @Test
    public void theHashSaysHowItWasMadeAndIsSalted() {
        String hash = argon2.hash("correct horse");
        assertTrue(hash, hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertNotEquals(hash, argon2.hash("correct horse"));
    }

    /** A known answer of the reference implementation, of other parameters than ours. */
    @Test
    public void itUnderstandsOtherHashes() {
        String known = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertTrue(argon2.verify("password", known));
        assertFalse(argon2.verify("passwort", known));
    }

    @Test
    public void nobodyHasAHashOfOurForm() {
        String form = "t=2,p=1$";
        assertTrue(argon2.ofNobody().contains(form) && argon2.hash("nobody").contains(form));
        assertFalse(argon2.verify("", argon2.ofNobody()));
    }

    @Test(expected = IllegalArgumentException.class)
    public void somethingElseIsNoHash() {
        argon2.verify("password", "plain");
    }
}
