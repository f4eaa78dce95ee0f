package org.mortise.api.security;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What somebody signs in with.
 *
 * @param username as it was typed
 * @param password as it was typed
 * @param otp the code of the second factor, or a recovery code; null when none was given
 * @param address the network address of the client, against guessing and for the list of sessions; null when there is none
 * @param client the name of the program, as the client tells it; null when it does not
 */
@ProviderType
public record SignInAttempt(String username, String password, String otp, String address, String client) {

    /** Never by accident in a log. */
    @Override
    public String toString() {
        return "SignInAttempt of " + username + " from " + address;
    }
}
