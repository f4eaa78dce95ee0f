package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ServerProcessTest {
    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private Instance instance;

    @Before
    public void setUp() {
        instance = new Instance(temporary.getRoot().toPath());
    }

    @Test
    public void isFoundStoppedAndNotFoundAnyMore() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ServerProcess.register(process, instance);
        var found = ServerProcess.of(instance).orElseThrow();
        assertEquals(process.pid(), found.pid());
        assertTrue(found.stop(Duration.ofSeconds(10)));
        assertFalse(ServerProcess.of(instance).isPresent());
    }

    @Test
    public void anotherProcessWithTheNumberIsNotTheServer() throws IOException {
        Files.writeString(instance.pidFile(), ProcessHandle.current().pid() + " 1000000\n");
        assertFalse(ServerProcess.of(instance).isPresent());
    }

    @Test
    public void aZombieDoesNotRun() throws Exception {
        // The shell makes a child, becomes a program that never asks for the child's end, and the child ends. It is
        // another
        // shell that tells the number: the first one might still ask for the end when that comes at once.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 1 & exec sh -c \"echo $!; exec sleep 30\"").start();
        try (var out = parent.inputReader()) {
            long pid = Long.parseLong(out.readLine());
            var zombie = new ServerProcess(ProcessHandle.of(pid).orElseThrow());
            assertEquals(ProcessState.RUNNING, ProcessState.of(zombie.handle()));
            assertTrue(zombie.stop(Duration.ofSeconds(10)));
            assertEquals(ProcessState.ENDING, ProcessState.of(zombie.handle()));
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    public void aBrokenPidFileIsNoServer() throws IOException {
        assertFalse(ServerProcess.of(instance).isPresent());
        Files.writeString(instance.pidFile(), "");
        assertFalse(ServerProcess.of(instance).isPresent());
    }
}
