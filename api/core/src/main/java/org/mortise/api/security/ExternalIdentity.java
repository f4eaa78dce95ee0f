package org.mortise.api.security;

import java.util.Objects;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Somebody whom another system has recognised: an identity provider, a directory.
 *
 * @param issuer which system; with the subject it names the same person for ever
 * @param subject the name that the issuer never gives to anybody else
 * @param username the name to sign in with; null when the issuer tells none
 * @param emailAddress null when the issuer tells none, or did not verify it
 * @param firstName null when the issuer tells none
 * @param lastName null when the issuer tells none
 * @param groups of the issuer, for the mapping to roles and teams; empty when it tells none
 * @param secondFactor whether the issuer tells that it has asked for a second factor
 */
@ProviderType
public record ExternalIdentity(
        String issuer,
        String subject,
        String username,
        String emailAddress,
        String firstName,
        String lastName,
        Set<String> groups,
        boolean secondFactor) {

    public ExternalIdentity {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
        groups = groups == null ? Set.of() : Set.copyOf(groups);
    }

    /** Of an issuer that asks for one factor, or does not tell. */
    public ExternalIdentity(
            String issuer,
            String subject,
            String username,
            String emailAddress,
            String firstName,
            String lastName,
            Set<String> groups) {
        this(issuer, subject, username, emailAddress, firstName, lastName, groups, false);
    }
}
