package org.mortise.core.plugins.catalogue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginState;
import org.mortise.api.plugins.Plugins;
import org.mortise.api.security.Caller;
import org.mortise.core.plugins.trust.Policy;
import org.mortise.core.plugins.trust.SignatureCheck;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.TestDatabase;
import org.osgi.framework.Version;

public class CatalogueTest {

    private static final String OLD = "[1,2)";
    private static final String NEW = "[2,3)";

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private final FakeCallers callers = new FakeCallers();
    private final List<PluginInfo> installed = new ArrayList<>();
    /** The contents of the files that were planned with. */
    private final List<String> planned = new ArrayList<>();

    private CatalogueFolder folder;

    @Before
    public void prepare() {
        folder = new CatalogueFolder(temporary.getRoot().toPath());
    }

    @Test
    public void theNewestThatFitsIsOffered() throws IOException {
        folder.offer("cards", "Acorn", "1.0.0", OLD)
                .offer("cards", "Acorn", "1.10.0", OLD)
                .offer("cards", "Acorn", "2.0.0", NEW)
                .offer("maps", "Compass", "1.0.0", NEW);
        List<Offer> offers = search(folder.source(), "").items();
        assertEquals(
                List.of(
                        "cards 1.10.0 AVAILABLE null",
                        "maps 1.0.0 INCOMPATIBLE needs org.mortise.api.records in [2,3); here it is 1.4.0"),
                offers.stream().map(CatalogueTest::line).toList());
        assertEquals(List.of("2.0.0", "1.10.0", "1.0.0"), offers.get(0).versions());
        assertEquals(
                List.of("maps"),
                search(folder.source(), "COMPASS good").items().stream()
                        .map(Offer::plugin)
                        .toList());
    }

    @Test
    public void whatIsInstalledIsUpToDateOrHasAnUpdate() throws IOException {
        folder.offer("cards", "Acorn", "1.1.0", OLD).offer("maps", "Compass", "1.0.0", OLD);
        installed.add(plugin("cards", "1.0.0", PluginState.ACTIVE));
        installed.add(plugin("maps", "1.0.0", PluginState.DISABLED));
        assertEquals(
                List.of("cards 1.1.0 UPDATE null", "maps 1.0.0 INSTALLED null"),
                search(folder.source(), "").items().stream()
                        .map(CatalogueTest::line)
                        .toList());
        installed.set(0, plugin("cards", "1.0.0", PluginState.UNINSTALLED));
        assertEquals(
                Offer.State.AVAILABLE,
                search(folder.source(), "cards").items().get(0).state());
    }

    @Test
    public void aFileIsPlannedWithWhenItIsTheOneThatWasNamed() throws IOException {
        folder.offer("cards", "Acorn", "1.0.0", OLD).offer("cards", "Acorn", "1.1.0", OLD);
        plan(folder.source(), "cards", null);
        plan(folder.source(), "cards", "1.0.0");
        assertEquals(List.of("cards 1.1.0", "cards 1.0.0"), planned);
        Files.writeString(temporary.getRoot().toPath().resolve("cards-1.1.0.jar"), "something else");
        assertEquals(
                "catalogue-file-changed",
                refused(folder.source(), "cards", null).code());
        assertEquals(
                ProblemType.NOT_FOUND,
                refused(folder.source(), "cards", "3.0.0").type());
        assertEquals(
                ProblemType.NOT_FOUND, refused(folder.source(), "chairs", null).type());
        folder.offer("cards", "Thief", "9.0.0", OLD);
        assertEquals(
                "catalogue-ambiguous", refused(folder.source(), "cards", null).code());
        assertEquals(2, planned.size());
    }

    @Test
    public void aSourceThatIsAwayOrWrongDisturbsNobody() throws IOException {
        folder.offer("cards", "Acorn", "1.0.0", OLD);
        Path wrong = temporary.newFolder().toPath();
        new CatalogueFolder(wrong).write("{\"publisher\": \"Shop\", \"colour\": \"red\"}");
        Path timeless = temporary.newFolder().toPath();
        new CatalogueFolder(timeless).write("{\"publisher\": \"Shop\", \"madeAt\": \"yesterday\"}");
        Path old = temporary.newFolder().toPath();
        new CatalogueFolder(old)
                .write(
                        "{\"publisher\": \"Shop\", \"madeAt\": \"2026-01-01T00:00:00Z\", \"validUntil\": \"2026-01-02T00:00:00Z\"}");
        Catalogue.Answer answer = search(
                "file:/nowhere/ " + folder.source() + " " + wrong.toUri() + " gopher:x " + timeless.toUri() + " "
                        + old.toUri(),
                "");
        assertEquals(1, answer.items().size());
        List<String> problems = answer.sources().stream().map(Shelf::problem).toList();
        assertTrue(problems.toString(), problems.get(0).contains("/nowhere/catalogue.jar cannot be fetched"));
        assertEquals(null, problems.get(1));
        assertTrue(problems.toString(), problems.get(2).contains("colour"));
        assertTrue(problems.toString(), problems.get(3).contains("must begin with"));
        assertTrue(problems.toString(), problems.get(4).contains("madeAt must be a time"));
        assertEquals("catalogue-expired", answer.sources().get(5).code());
    }

    @Test
    public void theNetworkDoesNotLeadToThisServersFiles() throws IOException {
        Path secret = Files.writeString(temporary.newFile().toPath(), "secret");
        folder.offer("cards", "Acorn", "1.0.0", OLD)
                .entry("evil", "Acorn", "1.0.0", OLD, secret.toUri().toString(), CatalogueFolder.sha256("secret"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/shop/", exchange -> {
            byte[] file = Files.readAllBytes(temporary
                    .getRoot()
                    .toPath()
                    .resolve(exchange.getRequestURI().getPath().substring("/shop/".length())));
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        server.start();
        try {
            String source = "http://localhost:" + server.getAddress().getPort() + "/shop/";
            plan(source, "cards", null);
            assertEquals(List.of("cards 1.0.0"), planned);
            assertEquals("catalogue-invalid", refused(source, "evil", null).code());
            assertEquals(1, planned.size());
        } finally {
            server.stop(0);
        }
    }

    @Test
    public void onlyWhatIsSignedIsReadWhereOnlyThatGetsIn() throws IOException {
        folder.offer("cards", "Acorn", "1.0.0", OLD);
        Catalogue strict = catalogue(folder.source(), Policy.SIGNED);
        Catalogue.Answer answer = callers.as(Caller.SYSTEM, () -> strict.search(""));
        assertEquals(List.of(), answer.items());
        assertTrue(answer.sources().get(0).problem().startsWith("Nobody signed it."));
    }

    @Test
    public void whoIsNoAdministratorSeesAndFetchesNothing() throws IOException {
        folder.offer("cards", "Acorn", "1.0.0", OLD);
        Catalogue catalogue = catalogue(folder.source(), Policy.UNSIGNED);
        Caller user = new Caller(UUID.randomUUID(), "user", false, "rest");
        for (Supplier<?> work : List.<Supplier<?>>of(() -> catalogue.search(""), () -> catalogue.plan("cards", null))) {
            ProblemException refused = assertThrows(ProblemException.class, () -> callers.as(user, work));
            assertEquals(ProblemType.FORBIDDEN, refused.type());
        }
        assertEquals(List.of(), planned);
    }

    private static String line(Offer offer) {
        return offer.plugin() + " " + offer.version() + " " + offer.state() + " " + offer.problem();
    }

    private Catalogue.Answer search(String sources, String words) {
        return callers.as(
                Caller.SYSTEM, () -> catalogue(sources, Policy.UNSIGNED).search(words));
    }

    private void plan(String sources, String plugin, String version) {
        callers.as(Caller.SYSTEM, () -> catalogue(sources, Policy.UNSIGNED).plan(plugin, version));
    }

    private ProblemException refused(String sources, String plugin, String version) {
        return assertThrows(ProblemException.class, () -> plan(sources, plugin, version));
    }

    private Catalogue catalogue(String sources, Policy policy) {
        DataSource database = TestDatabase.migrated("org.mortise.core.plugins");
        SignatureCheck signatures = new SignatureCheck(database, policy, Clock.systemUTC());
        Shelves shelves = new Shelves(sources, signatures, new SeenIndexes(database), Clock.systemUTC());
        return new Catalogue(plugins(), callers, shelves, name -> new Version("1.4.0"));
    }

    private Plugins plugins() {
        return (Plugins) Proxy.newProxyInstance(
                Plugins.class.getClassLoader(), new Class<?>[] {Plugins.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "all" -> {
                            return List.copyOf(installed);
                        }
                        case "plan" -> {
                            planned.add(read((Path) arguments[0]));
                            return null;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PluginInfo plugin(String id, String version, PluginState state) {
        return new PluginInfo(id, id, version, "Acorn", state, "file", Instant.now(), "admin", null, List.of());
    }
}
