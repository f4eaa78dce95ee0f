package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.launcher.Failure;

public class InstanceSettingsTest {
    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private Instance instance;

    @Before
    public void setUp() throws IOException {
        instance = new Instance(temporary.getRoot().toPath());
        Files.createDirectories(instance.etc());
    }

    @Test
    public void aLaterStartFindsWhatAnEarlierOneWasTold() {
        var settings = InstanceSettings.load(instance);
        assertEquals(8080, settings.port());
        assertEquals("h2", settings.databaseUrl());
        var options = new StartOptions();
        options.port = 9090;
        options.databaseUrl = "postgresql://u:p=ä\\@h/n";
        options.applyTo(settings);
        settings.save(instance);

        var later = InstanceSettings.load(instance);
        new StartOptions().applyTo(later);
        assertEquals(9090, later.port());
        assertEquals("http://localhost:9090", later.url());
        assertEquals("postgresql://u:p=ä\\@h/n", later.databaseUrl());
    }

    @Test
    public void nobodyElseReadsThePassword() throws IOException {
        InstanceSettings.load(instance).save(instance);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(instance.settingsFile())));
    }

    @Test
    public void portsOfTheConsoleStandBesideTheHttpPortUnlessTaken() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var settings = InstanceSettings.load(instance);
            settings.port(taken.getLocalPort() - 21);
            settings.chooseManagementPorts();
            assertNotEquals(taken.getLocalPort(), settings.sshPort());
            assertNotEquals(0, settings.sshPort());
        }
    }

    @Test
    public void noSuchPort() {
        var options = new StartOptions();
        options.port = 70000;
        assertThrows(Failure.class, () -> options.applyTo(InstanceSettings.load(instance)));
    }
}
