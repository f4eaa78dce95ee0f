package org.mortise.itests.plugins;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.MortiseServer;

/** The server of the test kit when things go wrong. When they go right: the sample territory, and the project of the vendors' guide. */
public class ServerRuleIT {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Before
    public void asTheBuildOfAVendor() {
        System.setProperty("mortise.home", Settings.distribution().toString());
    }

    @After
    public void clear() {
        System.clearProperty("mortise.home");
    }

    @Test
    public void aRefusedPluginFailsTheClassWithTheReasonsAndTheLog() throws IOException {
        Path work = folder.getRoot().toPath();
        BadCitizens citizens = new BadCitizens(work);
        boolean[] tested = new boolean[1];
        MortiseServer server = MortiseServer.with(citizens.harmless(), citizens.callsAMethodThatDoesNotExist());
        Throwable failure = assertThrows(
                AssertionError.class,
                () -> server.apply(
                                new Statement() {
                                    @Override
                                    public void evaluate() {
                                        tested[0] = true;
                                    }
                                },
                                Description.EMPTY)
                        .evaluate());
        assertFalse(tested[0]);
        assertTrue(failure.getMessage(), failure.getMessage().contains("caller-1.0.0.jar is refused"));
        assertTrue(failure.getMessage(), failure.getMessage().contains("teleport"));
        String log = failure.getSuppressed()[0].getMessage();
        assertTrue(log, log.startsWith("The server's log:") && log.contains("citizen"));
        assertThrows("it is stopped", IllegalStateException.class, server::api);
    }
}
