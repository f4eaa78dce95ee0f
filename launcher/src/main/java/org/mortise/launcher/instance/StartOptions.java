package org.mortise.launcher.instance;

import org.mortise.launcher.Failure;
import picocli.CommandLine.Option;

/** What an administrator may decide about a start. */
final class StartOptions {
    private static final int HIGHEST_PORT = 65535;

    @Option(names = "--port", paramLabel = "N", description = "HTTP port. Default: the one of last time, or 8080.")
    Integer port;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "postgresql://user:password@host:port/name, or h2 for the embedded database. "
                    + "Default: the one of last time, or h2.")
    String databaseUrl;

    @Option(names = "--demo", description = "Fill an empty instance with demonstration data.")
    boolean demo;

    @Option(
            names = "--safe",
            description = "Start the core alone, without any plugin, to disable or remove one that does harm.")
    boolean safe;

    /** For whoever develops a plugin; no option of {@code run}, where the configuration says it. */
    boolean unsignedPlugins;

    /** Overwrites what is remembered of the last start. */
    void applyTo(InstanceSettings settings) {
        if (port != null) {
            if (port < 1 || port > HIGHEST_PORT) {
                throw new Failure("--port wants a number from 1 to " + HIGHEST_PORT + ", not " + port + ".");
            }
            settings.port(port);
        }
        if (databaseUrl != null) {
            settings.databaseUrl(databaseUrl);
        }
    }
}
