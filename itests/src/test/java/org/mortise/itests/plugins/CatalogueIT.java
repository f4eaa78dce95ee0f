package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.itests.harness.Settings;
import org.mortise.itests.harness.SigningKeys;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.Programs;

/** Signed catalogues in a folder, on a web server and in a Maven repository: found, installed from and upgraded from by command. */
@RunWith(Parameterized.class)
public class CatalogueIT {

    private static final String ACORN = "Acorn Loyalty Ltd";
    private static final String COMPASS = "Compass Sales Planning";
    private static final String PUBLISHER = "Corner Shop";
    private static final String INDEX = "META-INF/mortise/catalogue.json";

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Parameter
    public Database database;

    private SigningKeys keys;
    private Path shop;
    private Path web;
    private Path repository;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void pluginsAreFoundInstalledAndUpgraded() throws IOException {
        keys = new SigningKeys(folder.getRoot().toPath())
                .make("acorn")
                .make("compass")
                .make("shop")
                .make("tests");
        shop = folder.newFolder("shop").toPath();
        sell(shop, new PointsKar(folder.newFolder("built").toPath()).version("1.0.0", 2), "tests");
        sell(shop, Settings.loyalty(), "acorn");
        catalogue(shop);
        web = folder.newFolder("web").toPath();
        sell(web, Settings.nextLoyalty(), "acorn");
        Path before = Files.copy(catalogue(web), folder.getRoot().toPath().resolve("before.jar"));
        Instant madeAt = Instant.parse(index(before).path("madeAt").asText());
        Await.until("another second", Duration.ofSeconds(5), () -> Instant.now().isAfter(madeAt.plusSeconds(1)));
        catalogue(web);
        maven();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] file = Files.readAllBytes(
                    web.resolve(exchange.getRequestURI().getPath().substring(1)));
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        server.start();
        String sources = shop.toUri() + " http://localhost:"
                + server.getAddress().getPort() + "/ mvn:" + repository.toUri() + "@id=shop!com.corner/catalogue/1.0.0";
        try (Instance instance = Instance.startWith(
                "catalogue", database, Map.of("MORTISE_PLUGIN_POLICY", "signed", "MORTISE_CATALOGUES", sources))) {
            nobodyIsTrusted(instance);
            trust(instance.api(), PUBLISHER, "shop");
            trust(instance.api(), ACORN, "acorn");
            trust(instance.api(), COMPASS, "compass");
            trust(instance.api(), "Tests", "tests");
            fromTheFolderAndTheWeb(instance);
            fromTheMavenRepository(instance);
            theChangedFileIsRefused(instance);
            anOldIndexAndAnExpiredOneAreRefused(instance);
            NoErrorsLogged.check(instance.log().since(0));
        } finally {
            server.stop(0);
        }
    }

    private static void nobodyIsTrusted(Instance instance) {
        JsonNode answer = instance.api().get("/api/admin/catalogue").expect(200).json();
        assertEquals(0, answer.path("items").size());
        assertEquals(3, answer.path("sources").size());
        for (JsonNode source : answer.path("sources")) {
            assertTrue(source.toString(), source.path("problem").asText().contains("whom nobody here trusts"));
        }
    }

    private void fromTheFolderAndTheWeb(Instance instance) {
        assertTrue(mortise(instance, 0, "search", "cards").out().contains("loyalty                  2.0.0 "));
        mortise(instance, 0, "install", "--yes", "loyalty@1.0.0");
        assertEquals("1.0.0", version(instance, "loyalty"));
        assertTrue(mortise(instance, 0, "search", "loyalty").out().contains("1.0.0        update"));
        mortise(instance, 0, "install", "--yes", PointsKar.ID);
        assertEquals("1.0.0", version(instance, PointsKar.ID));
        mortise(instance, 0, "upgrade", "--yes");
        assertEquals("2.0.0", version(instance, "loyalty"));
        assertTrue(mortise(instance, 0, "upgrade", "--yes").err().contains("Everything is up to date."));
    }

    private void fromTheMavenRepository(Instance instance) {
        mortise(instance, 0, "install", "--yes", "territory");
        assertEquals("1.0.0", version(instance, "territory"));
        assertTrue(mortise(instance, 1, "install", "--yes", "nothing")
                .err()
                .contains("There is no plugin nothing in the catalogues"));
    }

    private void theChangedFileIsRefused(Instance instance) throws IOException {
        // Signed by the right vendor, and still not the file that the catalogue names.
        sell(web, Settings.territory(), "acorn");
        Files.move(
                web.resolve("territory-1.0.0.jar"),
                web.resolve("loyalty-2.0.0.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        assertTrue(
                mortise(instance, 1, "install", "--yes", "loyalty@2.0.0").err().contains("is not the one that"));
    }

    /** Both have the publisher's signature. What was seen outlives the restart, which also empties what is kept for a minute. */
    private void anOldIndexAndAnExpiredOneAreRefused(Instance instance) throws IOException {
        instance.stop();
        Files.move(
                folder.getRoot().toPath().resolve("before.jar"),
                web.resolve("catalogue.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        Path file = shop.resolve("catalogue.jar");
        ObjectNode index = (ObjectNode) index(file);
        index.put("validUntil", index.path("madeAt").asText());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry(INDEX));
            jar.write(Json.write(index).getBytes(StandardCharsets.UTF_8));
        }
        signed(file);
        instance.start();
        JsonNode answer = instance.api().get("/api/admin/catalogue").expect(200).json();
        assertEquals(
                List.of("catalogue-expired", "catalogue-outdated", ""),
                Json.stream(answer.path("sources"))
                        .map(source -> source.path("code").asText(""))
                        .map(code -> code.equals("null") ? "" : code)
                        .toList());
        assertEquals(
                List.of("territory"),
                Json.stream(answer.path("items"))
                        .map(item -> item.path("plugin").asText())
                        .toList());
        assertTrue(mortise(instance, 1, "install", "--yes", "loyalty@1.0.0")
                .err()
                .contains("There is no plugin loyalty 1.0.0 in the catalogues"));
    }

    private static JsonNode index(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile());
                InputStream content = jar.getInputStream(jar.getEntry(INDEX))) {
            return Json.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The vendor's signed file, where the publisher has it. */
    private Path sell(Path where, Path jar, String vendor) throws IOException {
        Path copy = Files.copy(
                jar, folder.getRoot().toPath().resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Path signed = keys.sign(copy, vendor);
        return Files.move(signed, where.resolve(jar.getFileName()));
    }

    private Path catalogue(Path of, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("plugin", "catalogue", of.toString(), "--publisher", PUBLISHER));
        arguments.addAll(List.of(options));
        Launcher.run(of, arguments.toArray(String[]::new)).expect(0);
        return signed(of.resolve("catalogue.jar"));
    }

    private Path signed(Path catalogue) throws IOException {
        return Files.move(keys.sign(catalogue, "shop"), catalogue, StandardCopyOption.REPLACE_EXISTING);
    }

    private void maven() throws IOException {
        Path plain = folder.newFolder("plain").toPath();
        sell(plain, Settings.territory(), "compass");
        catalogue(plain, "--maven", "com.corner");
        repository = folder.newFolder("repository").toPath();
        deploy(plain.resolve("catalogue.jar"), "catalogue");
        deploy(plain.resolve("territory-1.0.0.jar"), "territory");
    }

    private void deploy(Path jar, String artifact) throws IOException {
        Path target = repository.resolve("com/corner/" + artifact + "/1.0.0");
        Files.createDirectories(target);
        Files.move(jar, target.resolve(artifact + "-1.0.0.jar"));
    }

    private void trust(Api api, String name, String alias) {
        api.post("/api/admin/plugins/vendors", Json.object("name", name, "certificate", keys.certificate(alias)))
                .expect(201);
    }

    private static String version(Instance instance, String plugin) {
        return instance.api().get("/api/admin/plugins/" + plugin).expect(200).at("/version");
    }

    private Programs.Result mortise(Instance instance, int exitCode, String... arguments) {
        List<String> all = new ArrayList<>(List.of("plugin"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", instance.folder().toString()));
        return Launcher.run(folder.getRoot().toPath(), all.toArray(String[]::new))
                .expect(exitCode);
    }
}
