package org.mortise.core.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.SignInAttempt;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.TestDatabase;

public class PasswordChangeTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private PasswordResets resets;
    private SignIn signIn;
    private PasswordChange change;
    private InitialPasswordFile file;
    private UUID admin;

    @Before
    public void firstStart() {
        LocalTransactions transactions = new LocalTransactions(TestDatabase.migrated("org.mortise.core.security"));
        Sql sql = new Sql(transactions.dataSource());
        Passwords passwords = new Passwords(sql, new Argon2(64, 1), Clock.systemUTC());
        SignInParts parts = new SignInParts(sql, Clock.systemUTC());
        file = new InitialPasswordFile(folder.getRoot().toPath());
        Accounts accounts = new Accounts(sql);
        signIn = parts.signIn(passwords);
        resets = new PasswordResets(sql, Clock.systemUTC());
        change = new PasswordChange(
                accounts, transactions, passwords, parts.sessions, resets, parts.guard, new SecurityAudit(), file);
        new FirstStart(sql, transactions, passwords, file, "initial password");
        admin = accounts.named("admin").orElseThrow().id();
    }

    @Test
    public void theNewPasswordReplacesTheOldOneAndTheFileGoes() {
        String here = signIn.signIn(new SignInAttempt("admin", "initial password", null, null, null))
                .token();
        String elsewhere = signIn.signIn(new SignInAttempt("admin", "initial password", null, null, null))
                .token();
        change.own(admin, "initial password", "tall window 77 lemon", here, null);
        assertFalse(Files.exists(file.path()));
        assertTrue(signIn.authenticate(here).isPresent());
        assertTrue(signIn.authenticate(elsewhere).isEmpty());
        assertThrows(
                ProblemException.class,
                () -> signIn.signIn(new SignInAttempt("admin", "initial password", null, null, null)));
        signIn.signIn(new SignInAttempt("admin", "tall window 77 lemon", null, null, null));
    }

    @Test
    public void theCurrentPasswordIsAskedFor() {
        refused("currentPassword", () -> change.own(admin, "guess", "tall window 77 lemon", null, null));
        assertTrue(Files.exists(file.path()));
    }

    @Test
    public void shortOnesAndTheNameAreRefused() {
        refused("newPassword", () -> change.of(admin, "too short"));
        refused("newPassword", () -> change.of(admin, "x".repeat(201)));
        signIn.signIn(new SignInAttempt("admin", "initial password", null, null, null));
    }

    @Test
    public void anUnknownUserIsNotFound() {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> change.of(UUID.randomUUID(), "tall window 77 lemon"));
        assertEquals(ProblemType.NOT_FOUND, problem.type());
    }

    private static void refused(String field, org.junit.function.ThrowingRunnable action) {
        ProblemException problem = assertThrows(ProblemException.class, action);
        assertEquals(ProblemType.INVALID, problem.type());
        assertEquals(field, problem.violations().get(0).field());
    }
}
