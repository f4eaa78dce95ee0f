package org.mortise.launcher.client;

import java.io.Console;
import org.mortise.launcher.Failure;

/** Where a password comes from: never from the command line, which every user of the machine can read. */
final class Passwords {
    private Passwords() {}

    static String ofUser(String username) {
        String preset = System.getenv("MORTISE_PASSWORD");
        if (preset != null) {
            return preset;
        }
        Console console = System.console();
        if (console == null) {
            throw new Failure("There is no terminal to ask for the password: set MORTISE_PASSWORD.");
        }
        char[] typed = console.readPassword("Password of %s: ", username);
        return typed == null ? "" : new String(typed);
    }
}
