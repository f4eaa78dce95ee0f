package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        // The shell makes a child and becomes a program that never asks for the child's end.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 60 & echo $!; exec sleep 30").start();
        try (var out = parent.inputReader()) {
            long pid = Long.parseLong(out.readLine());
            // As long as it is the shell, it might ask.
            while (!Files.readString(Path.of("/proc", parent.pid() + "", "comm"))
                    .equals("sleep\n")) {
                Thread.onSpinWait();
            }
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
