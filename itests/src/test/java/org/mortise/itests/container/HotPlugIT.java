package org.mortise.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivilegedExceptionAction;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import javax.inject.Inject;
import javax.security.auth.Subject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginState;
import org.mortise.api.plugins.Plugins;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.FrameworkWiring;

/** Modules and plugins come and go, on every way that leads to the plugin service, while others go on working. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class HotPlugIT {

    private static final int CYCLES = 10;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LEADS = "/api/sales/leads";
    private static final String CARDS = "/api/plugins/loyalty/cards";
    /** Fewer, since one of its libraries leaves a thread behind each time. */
    private static final int KAR_CYCLES = 3;

    private static final String POINTS = "/api/plugins/kar-points/points/10";
    private static final Set<String> KAR =
            Set.of("org.mortise.itests.kar-points", "org.mortise.itests.tariff", "org.mortise.itests.steady");
    private static final Set<String> SALES = Set.of("org.mortise.sales");
    private static final Set<String> LOYALTY = Set.of("com.acorn.loyalty");

    @Rule
    public final ContainerLog log = new ContainerLog();

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Inject
    private Plugins plugins;

    @Inject
    private Callers callers;

    @Inject
    private SessionFactory sessions;

    private Rest rest;

    @Configuration
    public Option[] container() {
        return Container.options();
    }

    @Before
    public void awaitReadiness() {
        rest = Rest.whenReady();
    }

    /** A test that failed in the middle must not fail the next ones too. */
    @After
    public void removeLoyalty() throws Exception {
        Files.deleteIfExists(Path.of(System.getProperty("karaf.base"), "deploy", "loyalty.jar"));
        asAdministrator(() -> {
            if (plugins.find("loyalty")
                    .filter(info -> info.state() != PluginState.UNINSTALLED)
                    .isPresent()) {
                plugins.uninstall("loyalty");
            }
            return null;
        });
    }

    @Test
    public void salesFeatureComesAndGoesUnderLoad() {
        String lead = rest.create(LEADS, "{\"lastName\":\"Patient\"}");
        try (Witness witness = new Witness(context, SALES);
                Load load = Load.start(rest)) {
            for (int i = 0; i < CYCLES; i++) {
                feature(() -> features.uninstallFeature("mortise-sales"));
                awaitStatus(404, LEADS);
                feature(() -> features.installFeature("mortise-sales", EnumSet.noneOf(FeaturesService.Option.class)));
                awaitStatus(200, LEADS + "/" + lead);
                awaitState("sales", PluginState.ACTIVE);
            }
            load.assertUntouched();
            witness.assertNobodyElseWasTouched();
        }
    }

    @Test
    public void loyaltyComesAndGoesUnderLoad() {
        String account = rest.create("/api/customers/accounts", "{\"name\":\"Loyal\"}");
        try (Witness witness = new Witness(context, LOYALTY);
                Load load = Load.start(rest)) {
            String card = null;
            for (int i = 0; i < CYCLES; i++) {
                install(Container.LOYALTY);
                awaitStatus(200, CARDS);
                if (card == null) {
                    card = rest.create(CARDS, "{\"number\":\"IT-1\",\"account\":\"" + account + "\"}");
                }
                assertEquals("what was written before", 200, rest.status("GET", CARDS + "/" + card, null));
                asAdministrator(() -> {
                    plugins.uninstall("loyalty");
                    return null;
                });
                awaitStatus(404, CARDS);
            }
            load.assertUntouched();
            witness.assertNobodyElseWasTouched();
        }
    }

    @Test
    public void aKarComesIsExchangedAndGoesUnderLoad() {
        try (Witness witness = new Witness(context, KAR);
                Load load = Load.start(rest)) {
            for (int i = 0; i < KAR_CYCLES; i++) {
                install(Container.KAR);
                awaitStatus(200, POINTS);
                install(Container.NEXT_KAR);
                awaitStatus(200, POINTS);
                asAdministrator(() -> plugins.rollback("kar-points"));
                awaitStatus(200, POINTS);
                asAdministrator(() -> {
                    plugins.uninstall("kar-points");
                    return null;
                });
                awaitStatus(404, POINTS);
            }
            load.assertUntouched();
            witness.assertNobodyElseWasTouched();
        }
        FrameworkWiring framework = context.getBundle(0).adapt(FrameworkWiring.class);
        assertEquals("nothing is left", Set.of(), Set.copyOf(framework.getRemovalPendingBundles()));
    }

    private void install(String property) {
        PluginInfo installed = asAdministrator(() -> plugins.apply(
                plugins.plan(Path.of(System.getProperty(property))).id()));
        assertEquals(installed.toString(), PluginState.ACTIVE, installed.state());
    }

    @Test
    public void fileInTheDeployFolderIsInstalledAndItsRemovalUninstalls() throws Exception {
        Path deploy = Path.of(System.getProperty("karaf.base"), "deploy");
        Path draft = deploy.resolve(".loyalty.jar.part");
        Path file = deploy.resolve("loyalty.jar");
        Files.copy(Path.of(System.getProperty(Container.LOYALTY)), draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        try {
            awaitStatus(200, CARDS);
            awaitState("loyalty", PluginState.ACTIVE);
        } finally {
            Files.delete(file);
        }
        awaitStatus(404, CARDS);
        awaitState("loyalty", PluginState.UNINSTALLED);
    }

    @Test
    public void consoleInstallsAndUninstalls() {
        assertTrue(console("mortise:types").contains("account"));
        assertTrue(console("mortise:plugin-list").contains("customers"));
        assertTrue(console("mortise:outbox").contains("Retrying"));
        assertTrue(console("mortise:dead-letter-list").contains("Attempts"));
        assertTrue(console("mortise:dead-letter-retry --all").contains("0 dead letters"));
        String installed = console("mortise:plugin-install --yes " + System.getProperty(Container.LOYALTY));
        assertTrue(installed, installed.contains("loyalty 1.0.0 is ACTIVE"));
        awaitStatus(200, CARDS);
        assertTrue(console("mortise:plugin-disable loyalty").contains("DISABLED"));
        awaitStatus(404, CARDS);
        assertTrue(console("mortise:plugin-enable loyalty").contains("ACTIVE"));
        awaitStatus(200, CARDS);
        assertTrue(console("mortise:plugin-info loyalty").contains("disabled"));
        console("mortise:plugin-uninstall loyalty");
        awaitStatus(404, CARDS);
    }

    private String console(String command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Session session = sessions.create(new ByteArrayInputStream(new byte[0]), out, out);
        // As at the console of the server's process: whoever has that has the machine.
        Subject administrator = new Subject();
        administrator.getPrincipals().add(new RolePrincipal("admin"));
        administrator.getPrincipals().add(new RolePrincipal("ssh"));
        try {
            Subject.doAs(administrator, (PrivilegedExceptionAction<Object>) () -> session.execute(command));
        } catch (Exception e) {
            // As text: the exception's class exists only in the container, and Maven reads this outside of it.
            throw new AssertionError(command + ": " + e + "\n" + bytes.toString(StandardCharsets.UTF_8));
        } finally {
            session.close();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private <T> T asAdministrator(java.util.function.Supplier<T> work) {
        return callers.as(Caller.SYSTEM, work);
    }

    private void awaitStatus(int status, String path) {
        Wait.until(status + " from " + path, LIMIT, () -> rest.status("GET", path, null) == status);
    }

    private void awaitState(String plugin, PluginState state) {
        Wait.until(
                plugin + " is " + state,
                LIMIT,
                () -> asAdministrator(() -> plugins.find(plugin))
                        .map(info -> info.state() == state)
                        .orElse(false));
    }

    private static void feature(FeatureCall call) {
        try {
            call.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A call of the feature service, which throws everything. */
    private interface FeatureCall {
        void run() throws Exception;
    }
}
