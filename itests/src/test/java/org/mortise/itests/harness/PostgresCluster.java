package org.mortise.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.mortise.testkit.server.Ports;
import org.mortise.testkit.server.Programs;

/**
 * A PostgreSQL of our own on a free port, made when the first test asks for it and thrown away with the JVM. With fsync as
 * in production: what a kill leaves behind is part of what is tested.
 */
final class PostgresCluster {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static PostgresCluster instance;

    private final AtomicInteger databases = new AtomicInteger();
    private final Path binaries = binaries();
    private final Path folder;
    private final int port = Ports.free();

    private PostgresCluster() {
        try {
            // Not below the build's folder: the user postgres need not be able to enter it.
            folder = Files.createTempDirectory("mortise-pg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized PostgresCluster get() {
        if (instance == null) {
            PostgresCluster cluster = new PostgresCluster();
            cluster.start();
            instance = cluster;
        }
        return instance;
    }

    String freshDatabase() {
        String name = "mortise" + databases.incrementAndGet();
        run("createdb", "-h", folder.toString(), "-p", "" + port, "-U", "mortise", name);
        return "postgresql://mortise:mortise@localhost:" + port + "/" + name;
    }

    /** As the owner of the cluster, in its own database. */
    void sql(String statement) {
        run("psql", "-h", folder.toString(), "-p", "" + port, "-U", "mortise", "-d", "postgres", "-qc", statement);
    }

    /** The whole database as SQL. */
    String dump(String name) {
        return run("pg_dump", "-h", folder.toString(), "-p", "" + port, "-U", "mortise", name);
    }

    private void start() {
        if (isRoot()) {
            execute(List.of("chown", "postgres", folder.toString()));
        }
        run("initdb", "-D", data(), "-U", "mortise", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "stop-postgresql"));
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=localhost -c max_connections=200";
        run("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-o", options, "start");
    }

    private void remove() {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        } finally {
            deleteFolder();
        }
    }

    private void deleteFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** As the user postgres when we are root, which PostgreSQL refuses to run as. */
    private String run(String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(binaries.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return execute(command);
    }

    private String execute(List<String> command) {
        return Programs.run(command, folder, Map.of("LC_ALL", "C.UTF-8"), LIMIT)
                .expect(0)
                .out();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path binaries() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                return found.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(PostgresCluster::missing);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw missing();
    }

    private static AssertionError missing() {
        return new AssertionError("The tests need PostgreSQL: there is no /usr/lib/postgresql/*/bin/initdb."
                + " On Debian: apt-get install postgresql");
    }
}
