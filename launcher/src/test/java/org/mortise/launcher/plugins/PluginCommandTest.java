package org.mortise.launcher.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.launcher.CommandRun;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.FakeServer;

public class PluginCommandTest {
    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private final FakeServer server = new FakeServer();

    @After
    public void tearDown() {
        server.close();
    }

    @Test
    public void installShowsThePlanAndAppliesIt() throws IOException {
        server.answer(
                "POST /api/admin/plugins",
                200,
                "{\"id\":\"p1\",\"plugin\":\"loyalty\",\"version\":\"1.1.0\",\"replaces\":\"1.0.0\",\"steps\":[{\"action\":\"keep-file\",\"detail\":\"Keep"
                        + " the file\"},{\"action\":\"migrate\",\"detail\":\"Tables\"},{\"action\":\"start\",\"detail\":\"Start it\"}],"
                        + "\"uses\":[\"account: edit\"]}");
        server.answer(
                "GET /api/admin/plugins/plans/p1/sql",
                200,
                "{\"statements\":[\"create table one\",\"alter table two\"]}");
        server.answer("POST /api/admin/plugins/plans/p1/apply", 200, "{\"name\":\"Loyalty\",\"state\":\"ACTIVE\"}");
        var run = run("install", "--yes", temporary.newFile("loyalty.jar").toString());
        assertEquals(run.err(), ExitCodes.OK, run.exitCode());
        assertTrue(run.err(), run.err().contains("loyalty 1.1.0, in the place of 1.0.0"));
        assertTrue(run.err(), run.err().contains("1. Keep the file"));
        assertTrue(run.err(), run.err().contains("3. Start it"));
        assertTrue(run.err(), run.err().contains("Asks for: account: edit"));
        assertTrue(run.err(), run.err().contains("SQL: alter table two"));
        assertTrue(run.err(), run.err().contains("Loyalty is ACTIVE"));
    }

    @Test
    public void aPluginThatDoesNotStartIsAFailure() throws IOException {
        server.answer("POST /api/admin/plugins", 200, "{\"id\":\"p1\",\"steps\":[]}");
        server.answer(
                "POST /api/admin/plugins/plans/p1/apply", 200, "{\"state\":\"FAILED\",\"problem\":\"no such table\"}");
        var run = run("install", "--yes", temporary.newFile("loyalty.jar").toString());
        assertEquals(ExitCodes.FAILURE, run.exitCode());
        assertTrue(run.err(), run.err().contains("no such table"));
    }

    @Test
    public void nothingIsAppliedWithoutConsent() throws IOException {
        server.answer("POST /api/admin/plugins", 200, "{\"id\":\"p1\",\"steps\":[]}");
        var run = run("install", temporary.newFile("loyalty.jar").toString());
        assertEquals(ExitCodes.FAILURE, run.exitCode());
        assertEquals(List.of("POST /api/admin/plugins"), server.calls());
    }

    @Test
    public void aRefusedPlanIsTold() throws IOException {
        server.answer("POST /api/admin/plugins", 422, "{\"title\":\"Not signed\",\"detail\":\"No signature.\"}");
        var run = run("install", "--yes", temporary.newFile("loyalty.jar").toString());
        assertEquals(ExitCodes.FAILURE, run.exitCode());
        assertEquals("mortise: Not signed: No signature.", run.err().trim());
    }

    @Test
    public void list() {
        server.answer(
                "GET /api/admin/plugins",
                200,
                "{\"items\":[{\"id\":\"sales\",\"version\":\"1.0.0\",\"state\":\"ACTIVE\",\"name\":\"Sales\"}]}");
        var run = run("list");
        assertEquals(run.err(), ExitCodes.OK, run.exitCode());
        assertTrue(run.out(), run.out().contains("sales"));
        assertTrue(run.out(), run.out().contains("ACTIVE"));
    }

    @Test
    public void searchShowsOffersAndWhatIsWrongWithSources() {
        offers();
        var run = run("search", "cards");
        assertEquals(run.err(), ExitCodes.OK, run.exitCode());
        assertTrue(run.out(), run.out().contains("cards                    1.1.0        1.0.0        update"));
        assertTrue(run.out(), run.out().contains("maps                     2.0.0                     incompatible"));
        assertTrue(run.out(), run.out().contains("    needs more"));
        assertTrue(run.err(), run.err().contains("warning: file:/shop/: nobody signed it"));
    }

    @Test
    public void upgradeTakesWhatHasAnUpdateOnly() {
        offers();
        server.answer("POST /api/admin/catalogue/cards/plan", 201, "{\"id\":\"p1\",\"steps\":[]}");
        server.answer("POST /api/admin/plugins/plans/p1/apply", 200, "{\"name\":\"Cards\",\"state\":\"ACTIVE\"}");
        var run = run("upgrade", "--yes");
        assertEquals(run.err(), ExitCodes.OK, run.exitCode());
        assertTrue(run.err(), run.err().contains("Cards is ACTIVE."));
        assertEquals(ExitCodes.FAILURE, run("upgrade", "--yes", "maps").exitCode());
        assertEquals(
                1,
                server.calls().stream().filter(call -> call.endsWith("/apply")).count());
    }

    @Test
    public void whatIsNoFileIsLookedForInTheCatalogues() {
        server.answer("POST /api/admin/catalogue/cards/plan", 201, "{\"id\":\"p1\",\"steps\":[]}");
        server.answer("POST /api/admin/plugins/plans/p1/apply", 200, "{\"name\":\"Cards\",\"state\":\"ACTIVE\"}");
        assertEquals(ExitCodes.OK, run("install", "--yes", "cards@1.0.0").exitCode());
        var misspelt = run("install", "--yes", "cadrs.jar");
        assertEquals(ExitCodes.FAILURE, misspelt.exitCode());
        assertTrue(misspelt.err(), misspelt.err().contains("cadrs.jar"));
    }

    private void offers() {
        String answer =
                "{\"items\":[{\"plugin\":\"cards\",\"version\":\"1.1.0\",\"installed\":\"1.0.0\",\"state\":\"UPDATE\","
                        + "\"name\":\"Cards\",\"vendor\":\"Acorn\",\"problem\":null},{\"plugin\":\"maps\",\"version\":\"2.0.0\",\"installed\":null,"
                        + "\"state\":\"INCOMPATIBLE\",\"name\":\"Maps\",\"vendor\":\"Compass\",\"problem\":\"needs more\"}],"
                        + "\"sources\":[{\"address\":\"file:/shop/\",\"problem\":\"nobody signed it\"}]}";
        server.answer("GET /api/admin/catalogue?q=cards", 200, answer);
        server.answer("GET /api/admin/catalogue?q=", 200, answer);
    }

    @Test
    public void removeKeepsTheDataUnlessToldToPurge() {
        server.answer("DELETE /api/admin/plugins/loyalty", 200, "{}");
        server.answer("POST /api/admin/plugins/loyalty/exports", 201, "{\"name\":\"loyalty-1.zip\"}");
        server.answer("DELETE /api/admin/plugins/loyalty?purge=true&confirm=loyalty", 204, "");
        assertEquals(ExitCodes.OK, run("remove", "loyalty").exitCode());
        assertEquals(ExitCodes.OK, run("remove", "--purge", "--yes", "loyalty").exitCode());
        assertEquals(ExitCodes.FAILURE, run("remove", "--purge", "loyalty").exitCode());
        assertEquals(4, server.calls().size());
    }

    private CommandRun run(String... arguments) {
        var all = new ArrayList<>(List.of("plugin"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--url", server.url(), "--token", "T"));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
