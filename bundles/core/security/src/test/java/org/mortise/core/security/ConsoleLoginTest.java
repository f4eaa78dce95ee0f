package org.mortise.core.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import org.junit.Test;
import org.mortise.api.security.SignInAttempt;

public class ConsoleLoginTest {

    @Test
    public void aPasswordMayEndAsACodeDoes() {
        SignInAttempt without = ConsoleLogin.attempt("ada", "correct horse 123456", false);
        assertEquals("correct horse 123456", without.password());
        assertNull(without.otp());
        SignInAttempt with = ConsoleLogin.attempt("ada", "correct horse 123456 654321", true);
        assertEquals("correct horse 123456", with.password());
        assertEquals("654321", with.otp());
        assertNull(ConsoleLogin.attempt("ada", "correct horse", true).otp());
    }
}
