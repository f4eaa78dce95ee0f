package org.mortise.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import picocli.CommandLine;

public class MortiseCommandTest {
    @Test
    public void everyVerbHasHelp() {
        for (List<String> verb : verbs(Main.commandLine(), List.of())) {
            var arguments = new ArrayList<>(verb);
            arguments.add("--help");
            var run = CommandRun.of(arguments.toArray(String[]::new));
            assertEquals(verb + ": " + run.err(), 0, run.exitCode());
            assertTrue(run.out(), run.out().startsWith("Usage: mortise"));
        }
    }

    @Test
    public void wrongUseIsTold() {
        assertEquals(ExitCodes.USAGE, CommandRun.of().exitCode());
        assertEquals(ExitCodes.USAGE, CommandRun.of("rum").exitCode());
        var run = CommandRun.of("run", "--prot", "8080");
        assertEquals(ExitCodes.USAGE, run.exitCode());
        assertTrue(run.err(), run.err().contains("--prot"));
    }

    private static List<List<String>> verbs(CommandLine command, List<String> path) {
        List<List<String>> verbs = new ArrayList<>();
        verbs.add(path);
        command.getSubcommands().forEach((name, sub) -> {
            var longer = new ArrayList<>(path);
            longer.add(name);
            verbs.addAll(verbs(sub, longer));
        });
        return verbs;
    }
}
