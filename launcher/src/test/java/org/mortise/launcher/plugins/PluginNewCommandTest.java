package org.mortise.launcher.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.launcher.CommandRun;
import org.mortise.launcher.ExitCodes;

/** That what is made builds and runs is shown by VendorGuideIT. */
public class PluginNewCommandTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("@[A-Za-z]+@");

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    @Before
    public void distribution() throws IOException {
        Path home = temporary.newFolder("distribution").toPath();
        Files.createDirectories(home.resolve("lib/boot"));
        System.setProperty("mortise.home", home.toString());
    }

    @After
    public void noDistribution() {
        System.clearProperty("mortise.home");
    }

    @Test
    public void everyTemplateIsFilled() throws IOException {
        Path made = temporary.getRoot().toPath().resolve("made");
        CommandRun run = run("visits", "--type", "siteVisit", "--vendor", "Acme Ltd", "--folder", made.toString());
        assertEquals(run.err(), ExitCodes.OK, run.exitCode());
        assertTrue(run.err(), run.err().contains("mvn package"));
        List<Path> files;
        try (Stream<Path> all = Files.walk(made)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertEquals(18, files.size());
        for (Path file : files) {
            assertFalse(
                    file.toString(),
                    PLACEHOLDER.matcher(file + Files.readString(file)).find());
        }
        assertTrue(Files.readString(made.resolve("src/main/java/com/example/visits/SiteVisit.java"))
                .contains("@Table(name = \"visits_site_visit\")"));
        assertTrue(Files.readString(made.resolve("src/main/resources/META-INF/mortise/types/siteVisit.json"))
                .contains("\"collection\": \"site-visits\""));
    }

    @Test
    public void nothingIsOverwritten() throws IOException {
        Path full = temporary.newFolder("full").toPath();
        Files.writeString(full.resolve("mine"), "x");
        CommandRun run = run("visits", "--folder", full.toString());
        assertEquals(ExitCodes.FAILURE, run.exitCode());
        assertTrue(run.err(), run.err().contains("is not empty"));
        assertEquals(1, full.toFile().list().length);
    }

    @Test
    public void wrongNamesAreRefusedWithTheirRule() {
        refused("The id", "My-Visits");
        refused("The type", "visits", "--type", "Site Visit");
        refused("The package", "visits", "--package", "com.acme.class");
        refused("The package", "visits", "--package", "visits");
        refused("The vendor", "visits", "--vendor", "\"Acme\"");
        refused("The name", "visits", "--name", "<b>");
    }

    private void refused(String what, String... arguments) {
        CommandRun run = run(arguments);
        assertEquals(ExitCodes.FAILURE, run.exitCode());
        assertTrue(run.err(), run.err().contains(what + " \""));
        assertFalse(Files.exists(Path.of("visits")));
    }

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("plugin", "new"));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
