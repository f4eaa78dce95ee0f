package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;
import org.mortise.itests.harness.Await;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Json;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.Programs;
import org.mortise.itests.harness.ServerTest;

/** Every command of the scope {@code mortise} is typed once over SSH, as {@code mortise console} does it. */
public class ConsoleIT extends ServerTest {

    private static final Pattern COMMAND = Pattern.compile("scope = \"mortise\",\\s*name = \"([a-z-]+)\"");

    private final String type = "c" + Long.toString(System.nanoTime(), 36);
    private final Set<String> typed = new TreeSet<>();

    @Test
    public void everyCommandDoesWhatItSays() throws IOException {
        types();
        fields();
        search();
        events();
        plugins();
        persons();
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
        says("plugin-uninstall " + type, "");
        fails("plugin-info nothing", "nothing");
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

    private void says(String command, String part) {
        Programs.Result result = console("mortise:" + command);
        String all = result.out() + result.err();
        assertTrue(command + ": " + all, !all.contains("Error executing") && !all.contains("Exception"));
        assertTrue(command + ": " + all, result.out().contains(part));
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
        Instance server = instance();
        List<String> arguments =
                new ArrayList<>(List.of("console", "--data", server.folder().toString(), command));
        return Launcher.run(
                server.folder(),
                Map.of("SSH_ASKPASS", password(server).toString(), "SSH_ASKPASS_REQUIRE", "force", "DISPLAY", ":0"),
                arguments);
    }

    /** A program that tells the SSH client the password, which otherwise asks a person. */
    private static Path password(Instance server) {
        Path program = server.folder().resolve("askpass");
        try {
            if (!Files.exists(program)) {
                Files.writeString(
                        program, "#!/bin/sh\ncat '" + server.folder().resolve("initial-admin-password") + "'\n");
                Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            }
            return program;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
