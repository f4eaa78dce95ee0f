package org.mortise.testkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.AssumptionViolatedException;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/**
 * A server of the assembled distribution with an empty embedded database, in which plugins are installed, for the integration tests of a
 * plugin. It is started before the first test of a class and stopped after the last, on free ports and in a temporary folder; that takes
 * about ten seconds. A plugin that is refused, or does not come up, fails the class and says why. Signatures are not asked for.
 *
 * <pre>
 * &#64;ClassRule
 * &#64;Rule
 * public static final MortiseServer SERVER = MortiseServer.withThisPlugin();
 * </pre>
 *
 * As {@code @ClassRule} it runs the server; as {@code @Rule} besides it has the server's log of a failed test in that test's failure.
 *
 * <p>Where the distribution and the plugin are is said by system properties, which the build sets (see docs/vendor, 5):
 * {@code mortise.home} is the folder of the unpacked distribution, {@code mortise.plugin} the jar. For the thread of the tests.
 */
public final class MortiseServer implements TestRule {

    private static final String HOME = "mortise.home";
    private static final String PLUGIN = "mortise.plugin";

    private final Supplier<List<Path>> plugins;
    private ServerProcess server;

    private MortiseServer(Supplier<List<Path>> plugins) {
        this.plugins = plugins;
    }

    /** With the plugin that the build has just made: the jar of the system property {@code mortise.plugin}. */
    public static MortiseServer withThisPlugin() {
        return new MortiseServer(() -> List.of(fromBuild(PLUGIN)));
    }

    /**
     * With these plugins besides those of the distribution.
     *
     * @param jars installed in this order; none for the distribution alone
     */
    public static MortiseServer with(Path... jars) {
        return new MortiseServer(() -> List.of(jars));
    }

    /** The REST API, signed in as the administrator; {@link Api#withToken} and {@link Api#signIn} make it somebody else's. */
    public Api api() {
        return running().api();
    }

    /** Of the workspace, {@code http://127.0.0.1:…}, without a slash at its end. */
    public String url() {
        return api().url();
    }

    /** What the server has logged since its start. */
    public ServerLog log() {
        return running().log();
    }

    /** For JUnit. */
    @Override
    public Statement apply(Statement base, Description description) {
        return new Statement() {
            @Override
            public void evaluate() throws Throwable {
                if (server == null) {
                    around(base);
                } else {
                    withLog(base);
                }
            }
        };
    }

    private void around(Statement base) throws Throwable {
        Launcher launcher = Launcher.in(fromBuild(HOME));
        server = new ServerProcess(launcher);
        try {
            server.start();
            withLog(new Statement() {
                @Override
                public void evaluate() throws Throwable {
                    plugins.get().forEach(jar -> PluginInstallation.install(server.api(), jar));
                    base.evaluate();
                }
            });
        } finally {
            server.stop();
            server = null;
        }
    }

    private void withLog(Statement base) throws Throwable {
        int position = server.log().position();
        try {
            base.evaluate();
        } catch (AssumptionViolatedException e) {
            throw e;
        } catch (Throwable e) {
            e.addSuppressed(new ServerLog.Excerpt(server.log().after(position)));
            throw e;
        }
    }

    private ServerProcess running() {
        if (server == null) {
            throw new IllegalStateException(
                    "The server runs during the tests only; annotate the field with @ClassRule.");
        }
        return server;
    }

    private static Path fromBuild(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new AssertionError("The system property " + property + " is missing. Maven sets it; an IDE wants"
                    + " -D" + property + "=... in its run configuration.");
        }
        Path path = Path.of(value).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new AssertionError("There is no " + path + ", which the system property " + property
                    + " names. Build first: mvn verify.");
        }
        return path;
    }
}
