package org.mortise.itests.realinput;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.mortise.itests.realinput.Figures.dollars;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.AfterParam;
import org.junit.runners.Parameterized.BeforeParam;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Imports of broken files, and imports in the middle of which the server is killed. Every test undoes what it imported. */
@RunWith(Parameterized.class)
public class ImportAccidentsIT {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private static Instance instance;

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(() -> instance);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Figures before;

    /** @param database only for the name of the test */
    public ImportAccidentsIT(Database database) {}

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @BeforeParam
    public static void start(Database database) {
        instance = Instance.start("import-accidents", database);
    }

    @AfterParam
    public static void stop() {
        instance.close();
    }

    @Before
    public void nothingIsThere() {
        before = new Figures(instance.api());
        assertEquals(0, before.accounts());
        assertEquals(0, before.opportunities());
    }

    /** Undone, the newest first, the imports leave the state of before. */
    @After
    public void undoEverything() {
        for (JsonNode job : imports()) {
            if (!List.of("UNDONE", "CANCELED").contains(job.path("status").asText())) {
                instance.api().post("/api/imports/" + job.path("id").asText() + "/undo", null);
                JsonNode end = end(job.path("id").asText(), "UNDONE");
                assertEquals("conflicts of " + end, 0, end.path("conflicts").size());
            }
        }
        Figures after = new Figures(instance.api());
        assertEquals(0, after.opportunities());
        assertEquals(0, after.accounts());
        assertEquals(0, after.count("/api/sales/products"));
        assertEquals(0, after.count("/api/admin/teams"));
        assertEquals("the administrator", 1, after.count("/api/admin/users"));
    }

    @Test
    public void brokenRowsComeBackWithTheReason() throws IOException {
        BrokenRows broken = new BrokenRows(temporary.getRoot().toPath().resolve("crm-sales"));
        SalesImport imported = SalesImport.of(instance, broken.folder(), 2);

        Figures figures = new Figures(instance.api());
        assertEquals(8_770, figures.opportunities());
        JsonNode job = imported.opportunities();
        assertEquals(30, job.path("rejected").asLong());
        assertEquals(8_770, job.path("created").asLong());

        Path saved = instance.folder().resolve("sales_pipeline.errors.csv");
        assertReasons(Files.readAllLines(saved), broken.columnById());
        String served = instance.api()
                .get("/api/imports/" + job.path("id").asText() + "/errors")
                .expect(200)
                .text();
        assertReasons(served.lines().toList(), broken.columnById());
    }

    @Test
    public void killedImportCanBeResumed() throws Exception {
        List<String> answered = killInTheMiddle();
        String id = interrupted();

        // Nothing is half there: what the job says, exactly that is there.
        Figures figures = new Figures(instance.api());
        JsonNode job = instance.api().get("/api/imports/" + id).expect(200).json();
        assertEquals("rows that are there, of " + job, job.path("created").asLong(), figures.opportunities());
        assertAnswered(answered);

        instance.api().post("/api/imports/" + id + "/resume", null);
        end(id, "COMPLETED");
        assertEquals(8_800, figures.opportunities());
        assertEquals(dollars(10_005_534), figures.won());
        deleteAnswered(answered);
    }

    @Test
    public void killedImportCanBeUndone() throws Exception {
        List<String> answered = killInTheMiddle();
        String id = interrupted();
        instance.api().post("/api/imports/" + id + "/undo", null);
        end(id, "UNDONE");
        assertEquals(0, new Figures(instance.api()).opportunities());
        assertAnswered(answered);
        deleteAnswered(answered);
    }

    /** Imports, writes single records beside it, and kills the server while opportunities come in. */
    private List<String> killInTheMiddle() throws Exception {
        Process launcher = new ProcessBuilder(launcherCommand())
                .redirectErrorStream(true)
                .redirectOutput(temporary.newFile("import.out"))
                .start();
        SingleWrites writes = SingleWrites.start(instance.api());
        try {
            Await.until(
                    "opportunities come in",
                    LIMIT,
                    () -> opportunityJob().path("processed").asLong() > 1_000);
            instance.kill();
        } finally {
            writes.stop();
            launcher.destroyForcibly().waitFor();
        }
        assertTrue("writes beside the import", writes.answered().size() > 0);
        instance.start();
        return writes.answered();
    }

    private List<String> launcherCommand() {
        return org.mortise.itests.harness.Launcher.command(
                List.of(SalesImport.arguments(instance, Settings.data("crm-sales"))));
    }

    /** The import of opportunities, which has neither gone on by itself nor been lost. */
    private String interrupted() {
        JsonNode job = opportunityJob();
        assertEquals(job.toString(), "INTERRUPTED", job.path("status").asText());
        assertTrue(job.toString(), job.path("processed").asLong() < 8_800);
        return job.path("id").asText();
    }

    private static void assertAnswered(List<String> ids) {
        // There are thousands of them: the server answers a hundred in the time of three.
        for (int i = 0; i < ids.size(); i += 100) {
            List<String> some = ids.subList(i, Math.min(ids.size(), i + 100));
            String filter = "id=in=(" + String.join(",", some) + ")";
            Set<String> there = Json.stream(instance.api()
                            .get("/api/customers/contacts"
                                    + Api.query("filter", filter, "fields", "id", "limit", "200"))
                            .expect(200)
                            .json()
                            .path("items"))
                    .map(contact -> contact.path("id").asText())
                    .collect(Collectors.toSet());
            assertEquals(Set.copyOf(some), there);
        }
    }

    private static void deleteAnswered(List<String> ids) {
        List<Object> deletes = new ArrayList<>();
        ids.forEach(id -> deletes.add(Json.object("op", "delete", "id", id)));
        instance.api()
                .post("/api/customers/contacts/bulk", Json.object("atomic", true, "operations", deletes))
                .expect(200);
    }

    private JsonNode opportunityJob() {
        for (JsonNode job : imports()) {
            if (job.path("type").asText().equals("opportunity")
                    && !job.path("status").asText().equals("UNDONE")) {
                return job;
            }
        }
        return Json.read("{}");
    }

    /** The newest first. */
    private static List<JsonNode> imports() {
        List<JsonNode> jobs = new ArrayList<>();
        instance.api()
                .get("/api/imports?limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(jobs::add);
        return jobs;
    }

    private static JsonNode end(String id, String status) {
        Api api = instance.api();
        Await.until(
                id + " is " + status,
                LIMIT,
                () -> api.get("/api/imports/" + id).at("/status").equals(status));
        return api.get("/api/imports/" + id).json();
    }

    private static void assertReasons(List<String> lines, Map<String, String> columnById) {
        assertEquals("a header and thirty rows", 31, lines.size());
        columnById.forEach((id, column) -> {
            String line = lines.stream()
                    .filter(each -> each.contains(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id + " is not in the file"));
            assertTrue("the reason names " + column + ": " + line, line.contains(column));
        });
    }
}
