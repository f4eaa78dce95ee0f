package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.Console;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.Programs;

/** Who has the permission signs in over SSH, and may there what the roles allow: nothing of Karaf, nothing of the server's files. */
public class ConsoleByRoleIT extends ServerTest {

    private static final String PASSWORD = "Correct-horse-9-battery";

    private final String name = "c" + Long.toString(System.nanoTime(), 36);
    private String role;
    private String user;
    private Console console;

    @Before
    public void aUserWithARole() {
        role = api().post(
                        "/api/roles",
                        Json.object(
                                "name",
                                name,
                                "types",
                                Map.of("account", Json.object("create", "none", "read", "own", "edit", "none")),
                                "permissions",
                                List.of("admin.console")))
                .expect(201)
                .id();
        user = create("/api/admin/users", "username", name, "lastName", name, "canSignIn", true, "roles", List.of(role))
                .path("id")
                .asText();
        api().post("/api/admin/users/" + user + "/password", Json.object("newPassword", PASSWORD))
                .expect(204);
        console = new Console(instance(), name, PASSWORD);
    }

    @Test
    public void theRolesRightsHoldAtTheConsole() {
        String types = says("mortise:types");
        assertTrue(types, types.contains("account") && !types.contains("opportunity"));
        // The variable says who one is to the prompt, and to nobody else.
        fails("USER=admin ; mortise:team-create x" + name, "forbidden");
        fails("mortise:user-create x" + name, "forbidden");
        fails("mortise:user-reset-password " + user, "forbidden");
        fails("mortise:role-list", "forbidden");
        fails("mortise:role-grant --read all " + role + " account", "forbidden");
        fails("mortise:plugin-list", "forbidden");
        fails("mortise:outbox", "forbidden");
        fails("mortise:audit-verify", "forbidden");
        fails("mortise:field-add account @/etc/hostname", "forbidden");
        fails("mortise:retention-list", "forbidden");
        fails("mortise:hold-add account " + account("a").path("id").asText() + " x", "");
        String key = says("mortise:api-key-create k " + name);
        String token = key.strip().substring(key.strip().lastIndexOf('\n') + 1);
        api().withToken(token).get(ACCOUNTS).expect(200);
        assertFalse(says("mortise:session-list").contains("admin"));
    }

    @Test
    public void karafItselfIsForAdministrators() throws Exception {
        Path stolen = instance().folder().resolve("stolen-" + name);
        for (String command : List.of(
                "bundle:list",
                "config:list",
                "shell:exec id",
                "cat /etc/hostname",
                "grep . /etc/hostname",
                "log:tail",
                "system:shutdown -f",
                "feature:list",
                "scr:list",
                "$.context getBundles",
                "service:get x",
                "((bundle 0) getBundleContext)",
                "echo x > " + stolen)) {
            Programs.Result result = console.type(command);
            assertNotEquals(command + result.out(), 0, result.exitCode());
        }
        assertFalse(Files.exists(stolen));
        assertEquals(
                "the administrator still may",
                0,
                new Console(instance(), "admin", null).type("bundle:list").exitCode());
    }

    /** Files are closed for administrators too: who has them has the database and its keys. */
    @Test
    public void noFiles() {
        Console admin = new Console(instance(), "admin", null);
        Path copy = instance().folder().resolve("copy-" + name);
        Programs.Result scp = ssh(admin, "scp", "-O", "-P", port(), "admin@localhost:secret-keys", copy.toString());
        assertNotEquals(scp.out() + scp.err(), 0, scp.exitCode());
        Programs.Result sftp = ssh(admin, "sftp", "-P", port(), "admin@localhost:/", copy.toString());
        assertNotEquals(sftp.out() + sftp.err(), 0, sftp.exitCode());
        assertFalse(Files.exists(copy));
    }

    /** What listens on the machine alone, a database perhaps, is not to be reached through the console, by nobody. */
    @Test
    public void noTunnels() {
        Console admin = new Console(instance(), "admin", null);
        String web = java.net.URI.create(api().url()).getAuthority();
        Programs.Result out = ssh(admin, "ssh", "-W", web, "-p", port(), "admin@localhost");
        assertNotEquals(out.out() + out.err(), 0, out.exitCode());
        assertTrue(out.err(), out.err().contains("open failed"));
        Programs.Result in = ssh(
                admin,
                "ssh",
                "-N",
                "-o",
                "ExitOnForwardFailure=yes",
                "-R",
                "0:" + web,
                "-p",
                port(),
                "admin@localhost");
        assertNotEquals(in.out() + in.err(), 0, in.exitCode());
        assertTrue(in.err(), in.err().contains("forwarding failed"));
    }

    @Test
    public void withoutThePermissionNobodyEnters() {
        assertEquals(0, console.type("mortise:types").exitCode());
        api().patch("/api/roles/" + role, Json.object("permissions", List.of())).expect(200);
        assertNotEquals(0, console.type("mortise:types").exitCode());
        api().patch("/api/roles/" + role, Json.object("permissions", List.of("admin.console")))
                .expect(200);
        assertEquals(0, console.type("mortise:types").exitCode());
        api().patch("/api/admin/users/" + user, Json.object("active", false)).expect(200);
        assertNotEquals(0, console.type("mortise:types").exitCode());
    }

    private String port() {
        Programs.Result status = Launcher.run(
                instance().folder(),
                "status",
                "--json",
                "--data",
                instance().folder().toString());
        return Json.read(status.out()).path("sshPort").asText();
    }

    private Programs.Result ssh(Console console, String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                program,
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "PubkeyAuthentication=no"));
        command.addAll(List.of(arguments));
        return Programs.run(command, instance().folder(), console.environment(), Duration.ofSeconds(60));
    }

    private String says(String command) {
        Programs.Result result = console.type(command);
        assertEquals(command + ": " + result.out() + result.err(), 0, result.exitCode());
        return result.out();
    }

    private void fails(String command, String part) {
        Programs.Result result = console.type(command);
        String all = result.out() + result.err();
        assertNotEquals(command + ": " + all, 0, result.exitCode());
        assertTrue(command + ": " + all, all.contains(part) && !all.contains("\tat "));
    }
}
