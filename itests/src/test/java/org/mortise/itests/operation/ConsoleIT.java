package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;
import org.mortise.itests.harness.Console;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.ServerTest;
import org.mortise.itests.harness.SigningKeys;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.Programs;

/** Every command of the scope {@code mortise} is typed once over SSH, as {@code mortise console} does it. */
public class ConsoleIT extends ServerTest {

    private static final String PASSWORD = "Correct-horse-9-battery";
    private static final Pattern COMMAND = Pattern.compile("scope = \"mortise\",\\s*name = \"([a-z-]+)\"");

    private final String type = "c" + Long.toString(System.nanoTime(), 36);
    private final Set<String> typed = new TreeSet<>();
    private Console console;

    @Test
    public void everyCommandDoesWhatItSays() throws IOException {
        types();
        fields();
        search();
        events();
        plugins();
        vendors();
        persons();
        users();
        roles();
        keys();
        holds();
        retention();
        jobs();
        says("audit-verify", "Intact.");
        assertEquals("no command is left out", commands(), typed);
    }

    private void types() {
        says("type-add '" + description() + "'", type);
        says("types", type);
        says("type-change " + type + " '{\"label\":\"Changed\"}'", type);
        assertEquals("Changed", api().get("/api/metadata/types/" + type).at("/label"));
    }

    private void fields() {
        says("field-add " + type + " '{\"name\":\"size\",\"type\":\"integer\"}'", "size");
        String twice =
                "{\"name\":\"twice\",\"type\":\"formula\",\"expression\":\"size * 2\",\"resultType\":\"integer\"}";
        says("field-add " + type + " '" + twice + "'", "twice");
        says("computed-fields " + type, "twice");
        says("computed-fields --compare " + type + " twice", "");
        says("fields " + type, "size");
        says("field-change " + type + " size '{\"label\":\"Size\"}'", "size");
        fails("field-hide " + type + " size", "twice");
        says("field-hide " + type + " twice", "twice");
        says("field-restore " + type + " twice", "twice");
        says("field-hide " + type + " twice", "twice");
        fails("field-purge " + type + " twice", "confirm");
        says("field-purge --confirm twice " + type + " twice", "");
        says("type-hide " + type, "");
        says("type-restore " + type, type);
        says("type-hide " + type, "");
        fails("type-purge " + type, "confirm");
        says("type-purge --confirm " + type + " " + type, "");
        api().get("/api/metadata/types/" + type).expectProblem(404);
        fails("fields " + type, type);
    }

    private void search() {
        says("search-info", "records");
        says("search-rebuild", "");
        says("search-rebuild --background", "");
    }

    private void events() {
        says("outbox", "activities.reminders");
        says("dead-letter-list", "");
        says("dead-letter-retry --all --subscriber nobody", "0");
        fails("dead-letter-retry " + UUID.randomUUID(), "There is no dead letter");
        fails("dead-letter-retry", "--all");
    }

    private void persons() {
        String contact =
                create(CONTACTS, "lastName", "Console-" + type).path("id").asText();
        Path file = instance().folder().resolve(type + ".zip");
        says("person-export contact " + contact + " " + file, "Written");
        fails("person-export contact " + contact + " " + file, "there already");
        fails("person-export account " + contact + " " + file, "describes no person");
        says("person-erase contact " + contact, "Nothing was changed");
        fails("person-erase --mode forget contact " + contact, "--mode");
        says("person-erase --confirm contact " + contact, "/api/privacy/erasures/");
        Await.until(
                "the contact is forgotten",
                Duration.ofSeconds(60),
                () -> api().get(CONTACTS + "/" + contact).at("/lastName").equals("Erased"));
    }

    private void plugins() {
        Path jar = PluginJar.of(type, "1.0.0")
                .json("META-INF/mortise/types/t.json", Json.read(description()))
                .write(instance().folder());
        says("plugin-install --yes file:" + jar, type);
        says("plugin-list", type);
        says("plugin-info " + type, "1.0.0");
        says("plugin-disable " + type, "");
        says("plugin-enable " + type, "");
        fails("plugin-rollback " + type, "");
        api().post(api().get("/api/metadata/types/" + type).at("/href"), Json.object("name", "One"))
                .expect(201);
        says("plugin-uninstall " + type, "");
        fails("plugin-info nothing", "nothing");
        fails("plugin-purge --confirm " + type + " " + type, "export");
        String export = says("plugin-export " + type, "SHA-256");
        fails("plugin-purge " + type, "confirm");
        says("plugin-purge --confirm " + type + " " + type, "gone for ever");
        says("plugin-install --yes file:" + jar, type);
        says("plugin-restore " + type + " " + export.strip().replaceAll("(?s).*?(/\\S+\\.zip).*", "$1"), type + ": 1");
        says("plugin-uninstall " + type, "");
    }

    private void vendors() {
        Path certificate = instance().folder().resolve(type + ".pem");
        try {
            Files.writeString(
                    certificate, new SigningKeys(instance().folder()).make(type).certificate(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        says("plugin-vendor-add " + type + " " + certificate, "TRUSTED");
        says("plugin-vendors", type);
        String fingerprint = api().get("/api/admin/plugins/vendors").expect(200).at("/items/0/fingerprint");
        says("plugin-vendor-revoke " + fingerprint + " lost", "REVOKED");
        fails("plugin-vendor-add " + type + " /nowhere.pem", "/nowhere.pem");
    }

    private void users() {
        says("team-create --description x " + type, type);
        String made = says("user-create --first-name Una --role Sales --team " + type + " " + type, type);
        String token = made.strip().substring(made.strip().lastIndexOf('\n') + 1);
        api().post("/api/auth/password-reset", Json.object("token", token, "newPassword", PASSWORD))
                .expect(204);
        Api una = Api.anonymous(api().url()).signIn(type, PASSWORD);
        assertTrue(says("user-list", type).contains("Una"));
        assertTrue(says("team-list", type).lines().anyMatch(line -> line.indexOf(type) != line.lastIndexOf(type)));
        says("team-remove " + type + " " + type, "is not in");
        assertEquals(0, una.get("/api/auth/me").expect(200).json().path("teams").size());
        says("team-add " + type + " " + type, "is in");
        String session = says("session-list", type)
                .lines()
                .filter(line -> line.contains(type))
                .findFirst()
                .orElseThrow()
                .split(" ")[0];
        says("session-end " + session, "ended");
        Await.until(
                "the session is over",
                Duration.ofSeconds(10),
                () -> una.get("/api/auth/me").status() == 401);
        fails("session-end " + session, "no session");
        assertTrue(says("user-reset-password " + type, type).length() > 40);
        says("user-deactivate " + type, "is out");
        Api.anonymous(api().url())
                .post("/api/auth/login", Json.object("username", type, "password", PASSWORD))
                .expectProblem(401);
        says("user-activate " + type, "may enter");
        Api.anonymous(api().url()).signIn(type, PASSWORD);
        fails("user-deactivate nobody-" + type, "no user");
        fails("user-create " + type, "username");
    }

    private void roles() {
        String role = create("/api/roles", "name", "Role " + type).path("id").asText();
        says("role-list", "Role " + type);
        says(
                "role-grant --read team --edit own --field description=none --permission admin.console 'Role " + type
                        + "' account",
                "team");
        assertEquals("none", api().get("/api/roles/" + role).at("/types/account/fields/description"));
        assertTrue(says("role-show 'Role " + type + "'", "admin.console").contains("description=none"));
        says("role-grant --revoke-permission admin.console " + role, "[]");
        fails("role-grant --read most " + role + " account", "must be one of");
        fails("role-grant " + role, "nothing was said");
    }

    private void keys() {
        String made = says(
                "api-key-create --user " + type + " --expires 2099-01-01T00:00:00Z k" + type + " Sales", "mortise_");
        String token = made.strip().substring(made.strip().lastIndexOf('\n') + 1);
        api().withToken(token).get(ACCOUNTS + "?limit=1").expect(200);
        String listed = says("api-key-list", "k" + type);
        assertTrue("the key is shown once", !listed.contains(token));
        String id = listed.lines()
                .filter(line -> line.contains("k" + type))
                .findFirst()
                .orElseThrow()
                .split(" ")[0];
        says("api-key-revoke " + id, "revoked");
        api().withToken(token).get(ACCOUNTS + "?limit=1").expectProblem(401);
        fails("api-key-create x NoSuchRole", "no role");
    }

    private void holds() {
        String account = account("held").path("id").asText();
        says("hold-add account " + account + " 'Case 17'", "Held");
        api().delete(ACCOUNTS + "/" + account).expectProblem(409);
        String hold = says("hold-list", account)
                .lines()
                .filter(line -> line.contains(account))
                .findFirst()
                .orElseThrow()
                .split(" ")[0];
        says("hold-release " + hold, "Released");
        api().delete(ACCOUNTS + "/" + account).expect(204);
        fails("hold-add account " + UUID.randomUUID() + " x", "points to no account");
        fails("hold-add account nonsense x", "no account");
    }

    private void retention() {
        create(
                "/api/retention/rules",
                "name",
                type,
                "type",
                "account",
                "filter",
                "industry==" + marker,
                "days",
                1,
                "action",
                "delete");
        says("retention-list", type);
        says("retention-preview " + type, "count: 0");
        // Another test may have one running.
        Await.until(
                "it runs",
                Duration.ofSeconds(60),
                () -> console("mortise:retention-run " + type).out().contains("It runs"));
        fails("retention-preview no" + type, "no retentionRule");
    }

    /** Plugins have some; the distribution has none. */
    private void jobs() {
        says("job-list", "Outcome");
        fails("job-run no" + type, "no job");
    }

    private String description() {
        return "{\"name\":\"" + type + "\",\"collection\":\"" + type
                + "s\",\"label\":\"T\",\"nameFields\":[\"name\"],\"fields\":[{\"name\":\"name\",\"type\":\"text\"}]}";
    }

    /** All there are, of the sources: the console's own list wants a terminal. */
    private static Set<String> commands() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../bundles"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("Command.java"))
                    .toList()) {
                Matcher matcher = COMMAND.matcher(Files.readString(file));
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        assertTrue(names.toString(), names.size() > 20);
        return names;
    }

    private String says(String command, String part) {
        Programs.Result result = console("mortise:" + command);
        String all = result.out() + result.err();
        assertTrue(command + ": " + all, !all.contains("Error executing") && !all.contains("Exception"));
        assertTrue(command + ": " + all, result.out().contains(part));
        return result.out();
    }

    /** One line that says why, and nothing of the code's inside. */
    private void fails(String command, String part) {
        Programs.Result result = console("mortise:" + command);
        String all = result.out() + result.err();
        assertNotEquals(command + ": " + all, 0, result.exitCode());
        assertTrue(command + ": " + all, all.contains(part) && !all.contains("\tat ") && !all.contains("Exception"));
    }

    private Programs.Result console(String command) {
        typed.addAll(
                command.startsWith("mortise:")
                        ? List.of(command.substring("mortise:".length()).split(" ")[0])
                        : List.of());
        if (console == null) {
            console = new Console(instance(), "admin", null);
        }
        return console.type(command);
    }
}
