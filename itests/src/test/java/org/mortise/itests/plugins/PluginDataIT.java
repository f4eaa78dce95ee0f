package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/**
 * The data of a plugin with custom fields, relations and files: dormant while it is away, found again, exported, purged, and brought
 * back. {@code -Dmortise.plugins.rows} says how many rows.
 */
@RunWith(Parameterized.class)
public class PluginDataIT {

    private static final int ROWS = Integer.getInteger("mortise.plugins.rows", 500);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LOYALTY = "/api/admin/plugins/loyalty";
    private static final String MANIFEST = "manifest.json";

    @Parameter
    public Database database;

    private Path step;
    private Instance instance;
    private LoyaltyData data;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void dataStayUntilTheyArePurgedAndComeBackFromTheirExport() throws IOException {
        step = Files.createTempFile("mortise-halt-at", "");
        instance = Instance.startWith(
                "plugin-data",
                database,
                Map.of("MORTISE_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Dmortise.plugins.haltFile=" + step));
        try {
            data = new LoyaltyData(instance::api);
            loyalty().install(Settings.loyalty());
            data.fill(ROWS);
            List<String> before = data.dump();

            refused("?purge=true&confirm=loyalty", 409, "plugin-installed");
            loyalty().uninstall().expect(204);
            instance.stop();
            instance.start();
            loyalty().install(Settings.loyalty());
            assertSame("reinstalled", before);
            loyalty().uninstall().expect(204);
            loyalty().install(Settings.nextLoyalty());
            assertSame("the next version", before);
            loyalty().uninstall().expect(204);

            byte[] export = export();
            purge();
            loyalty().install(Settings.nextLoyalty());
            assertGone();

            assertProblem(restore(changed(export)), 422, null);
            assertProblem(restore("no zip".getBytes(StandardCharsets.UTF_8)), 422, null);
            assertEquals("nothing came of it", 0, data.cards());
            JsonNode restored = restore(export).expect(200).json();
            assertEquals(ROWS, restored.at("/records/loyaltyCard").asInt());
            assertEquals(0, restored.path("valuesKept").asInt());
            assertSame("brought back", before);
            assertProblem(restore(export), 409, "plugin-data-present");
            assertSame("brought back once", before);
        } finally {
            instance.close();
            Files.deleteIfExists(step);
        }
    }

    /** The first line that differs says more than two hashes. */
    private void assertSame(String when, List<String> before) {
        List<String> now = data.dump();
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            assertEquals(when, before.get(i), now.get(i));
        }
        assertEquals(when, before.size(), now.size());
    }

    private byte[] export() throws IOException {
        refused("?purge=true&confirm=loyalty", 409, "plugin-export-needed");
        JsonNode made =
                instance.api().post(LOYALTY + "/exports", null).expect(201).json();
        JsonNode listed = instance.api()
                .get(LOYALTY + "/exports")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertEquals(made, listed);
        byte[] file = instance.api()
                .download(LOYALTY + "/exports/" + made.path("name").asText());
        assertEquals(made.path("size").asInt(), file.length);
        JsonNode manifest = Json.read(entry(file, MANIFEST));
        assertEquals(ROWS, manifest.at("/records/loyaltyCard").asInt());
        assertEquals(5, manifest.at("/records/attachment").asInt());
        assertEquals(4, manifest.path("administratorFields").size());
        return file;
    }

    /** The process dies in the middle, and again after all is gone but before the database says so. */
    private void purge() throws IOException {
        refused("?purge=nonsense", 400, null);
        refused("?purge=true", 409, "confirmation-needed");
        refused("?purge=true&confirm=other", 409, "confirmation-needed");
        dies("tables-purged", LOYALTY + "?purge=true&confirm=loyalty");
        Await.until("purged", LIMIT, () -> state().equals("PURGED"));
        assertEquals("purged", loyalty().last().path("action").asText());
        refused("?purge=true&confirm=loyalty", 409, "plugin-purged");
    }

    private void dies(String at, String address) throws IOException {
        Files.writeString(step, at);
        assertThrows(Api.NoAnswer.class, () -> instance.api().delete(address));
        Files.writeString(step, "");
        instance.kill();
        instance.start();
    }

    private void assertGone() {
        assertEquals(0, data.cards());
        assertEquals(0, data.accountsWithTier());
        String type = instance.api()
                .get("/api/metadata/types/loyaltyCard")
                .expect(200)
                .text();
        assertTrue(type, !type.contains("favourite"));
        Await.until(
                "the attachments are gone",
                LIMIT,
                () -> instance.api()
                                .get("/api/files/attachments?total=true")
                                .expect(200)
                                .json()
                                .path("total")
                                .asInt()
                        == 0);
    }

    private org.mortise.testkit.server.Answer restore(byte[] file) {
        return Multipart.upload(instance.api(), LOYALTY + "/data", "export.zip", file);
    }

    private void refused(String query, int status, String code) {
        assertProblem(instance.api().delete(LOYALTY + query), status, code);
    }

    private static void assertProblem(org.mortise.testkit.server.Answer answer, int status, String code) {
        String type = answer.expectProblem(status).at("/type");
        assertTrue(type, code == null || type.endsWith(code));
    }

    private String state() {
        return loyalty().get().path("state").asText();
    }

    private PluginAdmin loyalty() {
        return new PluginAdmin(instance.api(), "loyalty");
    }

    private static String entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    /** The same with another value in one row. */
    private static byte[] changed(byte[] zip) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(result)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                out.putNextEntry(new ZipEntry(entry.getName()));
                String forged = text.replace("\"D-1\"", "\"X-1\"");
                out.write(forged.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        assertNotEquals(zip.length, 0);
        return result.toByteArray();
    }
}
