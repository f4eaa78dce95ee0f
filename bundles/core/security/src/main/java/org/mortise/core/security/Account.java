package org.mortise.core.security;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A user as sign-in sees it; the names and the address are null when the user has none. */
record Account(
        UUID id,
        String username,
        boolean administrator,
        boolean mayEnter,
        String firstName,
        String lastName,
        String emailAddress) {

    /** What a guesser knows of the user. */
    List<String> known() {
        return Arrays.asList(username, firstName, lastName, emailAddress);
    }
}
