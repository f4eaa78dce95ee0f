package org.mortise.core.directory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.TextOutputCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.junit.Test;

public class TypedTest {

    private final Typed typed = new Typed("ann", "secret");

    @Test
    public void itAnswersTheTwoQuestions() throws Exception {
        NameCallback name = new NameCallback("name");
        PasswordCallback password = new PasswordCallback("password", false);
        typed.handle(new Callback[] {name, password});
        assertEquals("ann", name.getName());
        assertEquals("secret", new String(password.getPassword()));
        assertFalse(typed.toString().contains("secret"));
    }

    @Test
    public void itAnswersNoOther() {
        Callback other = new TextOutputCallback(TextOutputCallback.ERROR, "text");
        assertThrows(UnsupportedCallbackException.class, () -> typed.handle(new Callback[] {other}));
    }
}
