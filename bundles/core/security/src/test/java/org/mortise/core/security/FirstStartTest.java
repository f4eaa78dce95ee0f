package org.mortise.core.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.TestDatabase;

public class FirstStartTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private LocalTransactions transactions;
    private Sql sql;
    private Passwords passwords;
    private InitialPasswordFile file;

    @Before
    public void emptyDatabase() {
        DataSource database = TestDatabase.migrated("org.mortise.core.security");
        transactions = new LocalTransactions(database);
        sql = new Sql(transactions.dataSource());
        passwords = new Passwords(sql, new Argon2(64, 1), Clock.systemUTC());
        file = new InitialPasswordFile(folder.getRoot().toPath());
    }

    @Test
    public void itMakesAnAdministratorWithAPasswordInAPrivateFile() throws Exception {
        start(null);
        String password = Files.readString(file.path()).strip();
        assertTrue(password, password.length() >= 20);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
        Account admin = new Accounts(sql).named("admin").orElseThrow();
        assertTrue(admin.administrator() && admin.mayEnter());
        assertTrue(passwords.matches(java.util.Optional.of(admin.id()), password));
    }

    @Test
    public void theNextStartMakesNobody() throws Exception {
        start(null);
        Files.delete(file.path());
        start("another password");
        assertEquals(1, users());
        assertFalse(Files.exists(file.path()));
    }

    @Test
    public void aChosenPasswordIsUsed() throws Exception {
        start("my own password");
        assertEquals("my own password", Files.readString(file.path()).strip());
    }

    @Test
    public void severalNodesMakeOne() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> starts = java.util.stream.Stream.generate(() -> nodes.submit(() -> start(null)))
                    .limit(4)
                    .collect(java.util.stream.Collectors.toList());
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertEquals(1, users());
    }

    @Test
    public void withoutAFileThereIsNoUser() {
        InitialPasswordFile nowhere = new InitialPasswordFile(Path.of("/nonexistent/folder"));
        try {
            new FirstStart(sql, transactions, passwords, nowhere, null);
        } catch (java.io.UncheckedIOException expected) {
            assertEquals(0, users());
            return;
        }
        throw new AssertionError("a user whose password nobody knows");
    }

    private void start(String chosen) {
        new FirstStart(sql, transactions, passwords, file, chosen);
    }

    private long users() {
        return sql.first("select count(*) from admin_user", row -> row.getLong(1))
                .orElseThrow();
    }
}
