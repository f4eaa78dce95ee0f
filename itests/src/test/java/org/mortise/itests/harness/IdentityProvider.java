package org.mortise.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;

/** Keycloak, in a process of its own, with the realm of the tests: kate, who is in crm-admins, and karl, who is in crm-users. */
public final class IdentityProvider implements AutoCloseable {

    public static final String SECRET = "it-client-secret";

    private final int port;
    private final Process process;

    /** @param port that somebody may have been told already */
    public IdentityProvider(int port) {
        this.port = port;
        Path home = Settings.keycloak();
        try {
            Files.createDirectories(home.resolve("data/import"));
            try (var realm = IdentityProvider.class.getResourceAsStream("/keycloak/mortise-realm.json")) {
                Files.copy(realm, home.resolve("data/import/mortise-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    "/bin/bash",
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--db=dev-mem",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xmx512m");
            builder.redirectErrorStream(true);
            builder.redirectOutput(Settings.work().resolve("keycloak.log").toFile());
            Files.createDirectories(Settings.work());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kill-keycloak"));
        Api api = Api.anonymous("http://127.0.0.1:" + port);
        Await.until("the identity provider answers", Duration.ofMinutes(4), () -> {
            if (!process.isAlive()) {
                throw new AssertionError(
                        "Keycloak ended; see " + Settings.work().resolve("keycloak.log"));
            }
            try {
                return api.get("/realms/mortise/.well-known/openid-configuration")
                                .status()
                        == 200;
            } catch (Api.NoAnswer e) {
                return false;
            }
        });
    }

    public static String issuer(int port) {
        return "http://127.0.0.1:" + port + "/realms/mortise";
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
