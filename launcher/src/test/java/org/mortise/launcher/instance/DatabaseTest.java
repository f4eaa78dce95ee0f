package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.mortise.launcher.Failure;

public class DatabaseTest {
    private final Instance instance = new Instance(Path.of("/data/crm"));

    @Test
    public void postgresql() {
        var database = Database.of("postgresql://crm:secret@db.example:5433/sales", instance);
        assertEquals("PostgreSQL JDBC Driver", database.driver());
        assertEquals(
                "jdbc:postgresql://db.example:5433/sales?stringtype=unspecified&options=-c%20jit=off", database.url());
        assertEquals("crm", database.user());
        assertEquals("secret", database.password());
        assertEquals(Optional.of(new Database.Address("db.example", 5433)), database.address());
    }

    @Test
    public void portAndPasswordMayBeLeftOut() {
        var database = Database.of("postgres://crm@localhost/crm", instance);
        assertEquals(
                "jdbc:postgresql://localhost:5432/crm?stringtype=unspecified&options=-c%20jit=off", database.url());
        assertEquals("", database.password());
    }

    @Test
    public void thePasswordMayStandInAFile() throws IOException {
        Path file = Files.createTempFile("password", ".txt");
        Files.writeString(file, " s3cret \n");
        Map<String, String> environment = Map.of(Database.PASSWORD_FILE, file.toString());
        assertEquals(
                "only the end of the line goes",
                " s3cret ",
                Database.of("postgresql://u@h/n", instance, environment).password());
        assertEquals(
                "what the URL says wins",
                "other",
                Database.of("postgresql://u:other@h/n", instance, environment).password());
        Files.delete(file);
        Failure failure = assertThrows(Failure.class, () -> Database.of("postgresql://u@h/n", instance, environment));
        assertTrue(failure.getMessage(), failure.getMessage().contains(Database.PASSWORD_FILE));
        assertEquals("", Database.of("h2", instance, environment).password());
    }

    @Test
    public void passwordIsPercentDecodedAndKeepsColonsAndPluses() {
        assertEquals(
                "a:b+c@d",
                Database.of("postgresql://u:a:b+c%40d@h:1/n", instance).password());
    }

    @Test
    public void driverParametersArePassedOn() {
        var database = Database.of("postgresql://u:p@h/n?sslmode=require", instance);
        assertTrue(database.url(), database.url().endsWith("&options=-c%20jit=off&sslmode=require"));
        String own = Database.of("postgresql://u:p@h/n?options=-c%20jit=on", instance)
                .url();
        assertTrue(own, own.endsWith("?stringtype=unspecified&options=-c%20jit=on"));
    }

    @Test
    public void embedded() {
        var database = Database.of("h2", instance);
        assertTrue(database.url(), database.url().startsWith("jdbc:h2:file:/data/crm/db/mortise;"));
        assertTrue(database.address().isEmpty());
    }

    @Test
    public void whatIsWrongIsToldWithoutThePassword() {
        for (String url : new String[] {
            "mysql://u:secret@h/n",
            "postgresql://h/n",
            "postgresql://u:secret@h",
            "postgresql://u:secret@h/",
            "postgresql://u:sec ret@h/n",
            "jdbc:postgresql://u:secret@h/n"
        }) {
            var failure = assertThrows(url, Failure.class, () -> Database.of(url, instance));
            assertFalse(failure.getMessage(), failure.getMessage().contains("secret"));
        }
    }
}
