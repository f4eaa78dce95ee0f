package org.mortise.itests.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Programs;

/**
 * What people do in the browser: the tests of {@code bundles/core/web/frontend/e2e}, on one server with demo data. Each of them is counted by
 * its own report beside those of the integration tests; pictures of the screens stay in {@code target/pictures}.
 */
public class BrowserIT {

    private static final Duration LIMIT = Duration.ofMinutes(25);

    private static Instance server;

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(BrowserIT::server);

    private static synchronized Instance server() {
        if (server == null) {
            Map<String, String> catalogue =
                    Map.of("MORTISE_CATALOGUES", catalogue().toUri().toString());
            server = Instance.startWith("workspace", Database.H2, catalogue, "--demo");
        }
        return server;
    }

    /** With sample plugins in it. */
    private static Path catalogue() {
        try {
            Path folder = Files.createDirectories(Settings.work().resolve("catalogue-of-the-workspace"));
            for (Path jar : List.of(Settings.loyalty(), Settings.smsConnector(), Settings.territory())) {
                Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Launcher.run(folder, "plugin", "catalogue", folder.toString(), "--publisher", "Corner Shop")
                    .expect(0);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void everythingThatTheBrowserTestsDo() throws Exception {
        Path target =
                Path.of(System.getProperty("mortise.work")).toAbsolutePath().getParent();
        Path frontend = Path.of(System.getProperty("mortise.frontend")).toAbsolutePath();
        Programs.run(List.of("bash", "build.sh", "install"), frontend, Map.of(), LIMIT)
                .expect(0);
        String password = Files.readString(server().folder().resolve("initial-admin-password"))
                .strip();
        Map<String, String> environment = Map.of(
                "MORTISE_URL", server().api().url(),
                "MORTISE_PASSWORD", password,
                "MORTISE_LOYALTY", System.getProperty("mortise.loyalty"),
                "MORTISE_TERRITORY", Settings.territory().toString(),
                "MORTISE_E2E_REPORT",
                        target.resolve("failsafe-reports/TEST-workspace.xml").toString(),
                "MORTISE_E2E_PICTURES", target.resolve("pictures").toString());
        Programs.run(List.of("npm", "run", "--silent", "e2e"), frontend, environment, LIMIT)
                .expect(0);
    }
}
