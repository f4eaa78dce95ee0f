package org.mortise.launcher.instance;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.mortise.launcher.Failure;

/** The database of an instance, as the server's configuration wants to know it. */
public record Database(String driver, String url, String user, String password, Optional<Address> address) {
    /** What {@code --db} takes to go back to the database inside the instance's folder. */
    public static final String EMBEDDED = "h2";

    private static final int POSTGRESQL_PORT = 5432;

    /** Where a database server listens. */
    public record Address(String host, int port) {}

    /** Names a file with the password, as secrets are handed to containers; for a URL that has none. */
    static final String PASSWORD_FILE = "MORTISE_DB_PASSWORD_FILE";

    /** @throws Failure when the URL is not one of the two forms, or the file with the password cannot be read */
    public static Database of(String url, Instance instance) {
        return of(url, instance, System.getenv());
    }

    static Database of(String url, Instance instance, Map<String, String> environment) {
        if (url.equals(EMBEDDED)) {
            return embedded(instance);
        }
        Database database = postgresql(url);
        String file = environment.getOrDefault(PASSWORD_FILE, "");
        return database.password().isEmpty() && !file.isBlank()
                ? new Database(
                        database.driver(), database.url(), database.user(), content(Path.of(file)), database.address())
                : database;
    }

    /** Without the end of its line, which editors put there. */
    private static String content(Path file) {
        try {
            return Files.readString(file).replaceFirst("\\R\\z", "");
        } catch (IOException e) {
            throw new Failure("The file of " + PASSWORD_FILE + " cannot be read: " + file + ".");
        }
    }

    public Map<String, String> environment() {
        return Map.of(
                "MORTISE_DB_DRIVER", driver,
                "MORTISE_DB_URL", url,
                "MORTISE_DB_USER", user,
                "MORTISE_DB_PASSWORD", password);
    }

    private static Database embedded(Instance instance) {
        // WRITE_DELAY=0: what was answered with success is in the file, even when the process is killed the next
        // moment.
        // DB_CLOSE_ON_EXIT: the server closes its pool itself; H2's own shutdown hook would close under its feet.
        String url = "jdbc:h2:file:" + instance.database().resolve("mortise") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        return new Database("H2 JDBC Driver", url, "mortise", "", Optional.empty());
    }

    private static Database postgresql(String url) {
        URI uri = parse(url);
        String name = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
        if (uri.getHost() == null || uri.getRawUserInfo() == null || name.isEmpty() || name.contains("/")) {
            throw malformed();
        }
        int port = uri.getPort() == -1 ? POSTGRESQL_PORT : uri.getPort();
        String[] credentials = uri.getRawUserInfo().split(":", 2);
        String said = uri.getRawQuery() == null ? "" : "&" + uri.getRawQuery();
        // Compiling a question takes the server longer than answering it: a page sorted by a related field over 100,000
        // rows took 3.6 s with it and 2.2 s without.
        String more = said.contains("&options=") ? said : "&options=-c%20jit=off" + said;
        return new Database(
                "PostgreSQL JDBC Driver",
                // stringtype: lets the server cast the text that we bind to jsonb and uuid columns.
                "jdbc:postgresql://" + uri.getHost() + ":" + port + "/" + name + "?stringtype=unspecified" + more,
                decode(credentials[0]),
                credentials.length == 2 ? decode(credentials[1]) : "",
                Optional.of(new Address(uri.getHost(), port)));
    }

    private static URI parse(String url) {
        try {
            URI uri = new URI(url);
            if ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Not repeated to the user: the text may hold a password.
        }
        throw malformed();
    }

    private static String decode(String text) {
        // URLDecoder is for forms: there a plus is a blank, here it is a plus.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Failure malformed() {
        return new Failure("--db wants postgresql://user:password@host:port/name (special characters in user and "
                + "password percent-encoded), or " + EMBEDDED + " for the embedded database.");
    }
}
