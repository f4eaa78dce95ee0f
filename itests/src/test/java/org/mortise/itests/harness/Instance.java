package org.mortise.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.Ports;
import org.mortise.testkit.server.Programs;
import org.mortise.testkit.server.ServerLog;

/** A server of the distribution on a database of its own, started and stopped by the launcher. */
public final class Instance implements AutoCloseable {

    private static final Set<Instance> OPEN = ConcurrentHashMap.newKeySet();

    static {
        // A test run that is interrupted leaves no servers behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(Instance::kill), "kill-servers"));
    }

    private final Path folder;
    private final int port = Ports.free();
    private final String database;
    private final Map<String, String> environment;
    private final ServerLog log;
    private Api api;
    private long pid;

    private Instance(String name, String database, Map<String, String> environment) {
        folder = Settings.work().resolve(name);
        delete(folder);
        try {
            Files.createDirectories(folder.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.database = database;
        this.environment = environment;
        this.log = new ServerLog(folder.resolve("data/log"));
    }

    /** Starts a new, empty one. */
    public static Instance start(String name, Database database, String... options) {
        String folder = name + "-" + database.name().toLowerCase();
        return started(new Instance(folder, database.freshUrl(), Map.of()), options);
    }

    /** Starts a new, empty one with more environment variables than usual. */
    public static Instance startWith(
            String name, Database database, Map<String, String> environment, String... options) {
        String folder = name + "-" + database.name().toLowerCase();
        return started(new Instance(folder, database.freshUrl(), environment), options);
    }

    /** Starts a new one on the database at an address, with more environment variables than usual. */
    public static Instance startOn(String database, String name, Map<String, String> environment) {
        return started(new Instance(name, database, environment));
    }

    private static Instance started(Instance instance, String... options) {
        OPEN.add(instance);
        instance.start(options);
        return instance;
    }

    /** Starts another node on the PostgreSQL of this one. It is signed in with the same token. */
    public Instance startNode(String name) {
        Instance node = new Instance(name, database, environment);
        OPEN.add(node);
        node.api = Api.anonymous(node.launch().path("url").asText()).withToken(api.token());
        return node;
    }

    /** For JDBC; only of an instance on PostgreSQL. */
    public String jdbcUrl() {
        return database.replaceFirst("postgresql://(\\w+):(\\w+)@(.*)", "jdbc:postgresql://$3?user=$1&password=$2");
    }

    /** Starts it (again). */
    public void start(String... options) {
        JsonNode line = launch(options);
        api = Api.anonymous(line.path("url").asText())
                .signIn(line.path("username").asText(), line.path("password").asText());
    }

    private JsonNode launch(String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", "--detach", "--json", "--port", "" + port));
        arguments.addAll(List.of("--data", folder.toString(), "--db", database));
        arguments.addAll(List.of(options));
        Programs.Result result = Launcher.run(folder.getParent(), environment, arguments);
        if (result.exitCode() != 0) {
            throw new AssertionError("The server did not start.\n" + result.err() + log.tail());
        }
        JsonNode line = Json.read(result.out());
        pid = line.path("pid").asLong();
        return line;
    }

    public void stop() {
        Launcher.run(folder.getParent(), "stop", "--force", "--data", folder.toString())
                .expect(0);
        pid = 0;
    }

    /** Everything in the database, as SQL; of a stopped instance. */
    public String dump() {
        if (database.startsWith("postgresql:")) {
            return PostgresCluster.get().dump(database.substring(database.lastIndexOf('/') + 1));
        }
        String url = "jdbc:h2:file:" + folder.resolve("db/mortise") + ";ACCESS_MODE_DATA=r";
        StringBuilder dump = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url, "mortise", "");
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("script nosettings")) {
            while (lines.next()) {
                dump.append(lines.getString(1)).append('\n');
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return dump.toString();
    }

    /** kill -9: nothing in the server gets to know of it. */
    public void kill() {
        if (pid == 0) {
            return;
        }
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        });
        pid = 0;
    }

    /** Signed in as the administrator. */
    public Api api() {
        return api;
    }

    public long pid() {
        return pid;
    }

    public Path folder() {
        return folder;
    }

    public ServerLog log() {
        return log;
    }

    /** Files stay for whoever wants to know why a test failed; the next run deletes them. */
    @Override
    public void close() {
        if (pid != 0) {
            stop();
        }
        OPEN.remove(this);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
