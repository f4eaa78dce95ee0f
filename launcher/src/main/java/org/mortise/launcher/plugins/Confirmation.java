package org.mortise.launcher.plugins;

import java.io.Console;
import org.mortise.launcher.Failure;

/** Asks before something is done that cannot be undone by asking again. */
final class Confirmation {
    private Confirmation() {}

    static void ask(String question, String expected) {
        Console console = System.console();
        if (console == null) {
            throw new Failure("There is no terminal to ask for your consent: give it with --yes.");
        }
        String answer = console.readLine("%s ", question);
        if (answer == null || !answer.trim().equalsIgnoreCase(expected)) {
            throw new Failure("Nothing was changed.");
        }
    }
}
