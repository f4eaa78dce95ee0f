package org.mortise.testkit.server;

import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/** What it says when the build did not say where things are; that it runs a server is shown by ServerRuleIT and the samples. */
public class MortiseServerTest {

    private static final Statement NOTHING = new Statement() {
        @Override
        public void evaluate() {
            throw new AssertionError("There is no server to test on.");
        }
    };

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @After
    public void clear() {
        System.clearProperty("mortise.home");
    }

    @Test
    public void whatTheBuildDidNotSayIsNamed() {
        says("The system property mortise.home is missing");
        System.setProperty("mortise.home", folder.getRoot() + "/away");
        says("which the system property mortise.home names");
        System.setProperty("mortise.home", folder.getRoot().toString());
        says("no unpacked distribution");
    }

    @Test
    public void thereIsNoServerOutsideOfTests() {
        MortiseServer server = MortiseServer.withThisPlugin();
        assertTrue(assertThrows(IllegalStateException.class, server::api)
                .getMessage()
                .contains("@ClassRule"));
    }

    private static void says(String text) {
        Throwable failure = assertThrows(
                AssertionError.class,
                () -> MortiseServer.withThisPlugin()
                        .apply(NOTHING, Description.EMPTY)
                        .evaluate());
        assertTrue(failure.getMessage(), failure.getMessage().contains(text));
    }
}
