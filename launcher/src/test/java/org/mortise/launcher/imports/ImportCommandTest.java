package org.mortise.launcher.imports;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.launcher.CommandRun;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.FakeServer;

public class ImportCommandTest {
    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private final FakeServer server = new FakeServer();
    private Path folder;

    @Before
    public void setUp() throws IOException {
        folder = temporary.getRoot().toPath();
        Files.writeString(folder.resolve("accounts.csv"), "Name\nAcme\n");
        Files.writeString(folder.resolve("deals.csv"), "Deal\nBig one\n");
        Files.writeString(
                folder.resolve("import-profile.json"),
                "{\"name\":\"Two files\",\"steps\":[{\"file\":\"accounts.csv\",\"type\":\"account\",\"columns\":{}},"
                        + "{\"file\":\"deals.csv\",\"type\":\"opportunity\"}]}");
        server.answer("GET /api/metadata/types/account", 200, "{\"href\":\"/api/customers/accounts\"}");
        server.answer("GET /api/metadata/types/opportunity", 200, "{\"href\":\"/api/sales/opportunities\"}");
        started("/api/customers/accounts/import", "1");
        started("/api/sales/opportunities/import", "2");
    }

    @After
    public void tearDown() {
        server.close();
    }

    @Test
    public void aFolderStepByStep() {
        server.answer("GET /api/imports/1", 200, job("RUNNING", 0));
        server.answer("GET /api/imports/1", 503, "{\"title\":\"Busy\"}");
        server.answer("GET /api/imports/1", 200, job("COMPLETED", 0));
        server.answer("GET /api/imports/2", 200, job("COMPLETED", 0));
        var run = run(folder.toString());
        assertEquals(run.err(), ExitCodes.OK, run.exitCode());
        assertTrue(run.err(), run.err().contains("Two files"));
        assertTrue(run.out(), run.out().contains("accounts.csv → account: 3 rows: 3 created"));
        assertTrue(run.out(), run.out().contains("Product: \"GTXPro\" read as \"GTX Pro\" in 2 rows (spelling)"));
        assertEquals("POST /api/customers/accounts/import", server.calls().get(1));
        assertTrue(server.requests()
                .get(1)
                .body()
                .contains("{\"file\":\"accounts.csv\",\"type\":\"account\",\"columns\":{}}"));
        assertEquals("POST /api/sales/opportunities/import", server.calls().get(6));
    }

    @Test
    public void rejectedRowsAreSavedAndGiveTheirOwnExitCode() throws IOException {
        server.answer("GET /api/imports/1", 200, job("COMPLETED", 2));
        server.answer("GET /api/imports/1/errors", 200, "line,reason\n2,no name\n");
        Path errors = Path.of("accounts.errors.csv").toAbsolutePath();
        try {
            var run = run("--type", "account", folder.resolve("accounts.csv").toString());
            assertEquals(run.err(), ExitCodes.ROWS_REJECTED, run.exitCode());
            assertTrue(run.err(), run.err().contains(errors.toString()));
            assertEquals("line,reason\n2,no name\n", Files.readString(errors));
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    @Test
    public void afterAFailureNoFurtherStepIsStarted() {
        server.answer("GET /api/imports/1", 200, job("FAILED", 0));
        var run = run(folder.toString());
        assertEquals(ExitCodes.FAILURE, run.exitCode());
        assertTrue(run.err(), run.err().contains("FAILED"));
        assertEquals(3, server.calls().size());
    }

    @Test
    public void aDryRunSaysSoToTheServerAndToTheUser() {
        server.answer("POST /api/customers/accounts/import?dryRun=true", 202, "{\"href\":\"/api/imports/1\"}");
        server.answer("GET /api/imports/1", 200, job("COMPLETED", 0));
        var run = run(
                "--dry-run", "--type", "account", folder.resolve("accounts.csv").toString());
        assertEquals(run.err(), ExitCodes.OK, run.exitCode());
        assertTrue(run.out(), run.out().contains("nothing was written"));
    }

    @Test
    public void nothingIsSentWhenAFileIsMissing() throws IOException {
        Files.delete(folder.resolve("deals.csv"));
        var run = run(folder.toString());
        assertEquals(ExitCodes.FAILURE, run.exitCode());
        assertTrue(run.err(), run.err().contains("deals.csv"));
        assertEquals(List.of(), server.calls());
    }

    @Test
    public void aSingleFileNeedsAType() {
        var run = run(folder.resolve("accounts.csv").toString());
        assertEquals(ExitCodes.FAILURE, run.exitCode());
        assertTrue(run.err(), run.err().contains("--type"));
    }

    @Test
    public void undo() {
        server.answer("POST /api/imports/7/undo", 202, "{}");
        server.answer("GET /api/imports/7", 200, "{\"status\":\"UNDOING\"}");
        server.answer("GET /api/imports/7", 200, "{\"status\":\"UNDONE\",\"undone\":3,\"conflicts\":[{\"row\":2}]}");
        var run = CommandRun.of("import", "undo", "7", "--url", server.url(), "--token", "T");
        assertEquals(run.err(), ExitCodes.OK, run.exitCode());
        assertEquals(3, server.calls().size());
        assertTrue(run.out(), run.out().contains("3 records"));
        assertTrue(run.out(), run.out().contains("{\"row\":2}"));
    }

    @Test
    public void anInterruptedImportTellsHowToGoOn() {
        server.answer("GET /api/imports/1", 200, "{\"id\":\"1\",\"status\":\"INTERRUPTED\"}");
        var run = run("--type", "account", folder.resolve("accounts.csv").toString());
        assertEquals(ExitCodes.FAILURE, run.exitCode());
        assertTrue(run.err(), run.err().contains("mortise import resume 1"));
    }

    private CommandRun run(String... arguments) {
        var all = new ArrayList<>(List.of("import", "--url", server.url(), "--token", "T"));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private void started(String path, String id) {
        String body = "{\"id\":\"" + id + "\",\"href\":\"/api/imports/" + id + "\",\"status\":\"RUNNING\"}";
        server.answer("POST " + path, 202, body);
    }

    private static String job(String status, int rejected) {
        return "{\"status\":\"" + status + "\",\"rows\":3,\"processed\":3,\"created\":" + (3 - rejected)
                + ",\"rejected\":" + rejected + ",\"changes\":[{\"column\":\"Product\",\"from\":\"GTXPro\","
                + "\"to\":\"GTX Pro\",\"rows\":2,\"how\":\"spelling\"}]}";
    }
}
