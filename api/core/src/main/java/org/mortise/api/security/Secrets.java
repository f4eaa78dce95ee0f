package org.mortise.api.security;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps what has to be stored and read again, such as the secret of another system, unreadable for who has the database or a file of
 * the configuration alone: the key lies outside of both. An OSGi service of the platform. Thread-safe, without a transaction.
 */
@ProviderType
public interface Secrets {

    /**
     * @param purpose what it is, for instance {@code totp:<user id>}; a sealed text opens for the same purpose only, so that nobody
     *     who writes to the database moves one to another place
     * @param plain the secret, not null
     * @return text that says by itself by which key it was sealed; different each time
     */
    String seal(String purpose, String plain);

    /**
     * @param text what {@link #seal} gave; a text that was never sealed comes back as it is, so that a configuration may have either
     * @return the secret; CONFLICT when the key is not there, or the text was changed or belongs to another purpose
     */
    String open(String purpose, String text);

    /** Whether the text was sealed by a key that is no longer the newest; seal it again at the next chance. */
    boolean isStale(String text);

    /**
     * A password that an administrator set: what a component finds in its configuration is sealed.
     *
     * @param pid of the configuration
     * @param key of the value in it
     * @param text the value; a text that was never sealed comes back as it is
     * @return the password; CONFLICT as for {@link #open}
     * @since 1.5
     */
    default String openSetting(String pid, String key, String text) {
        return open(settingPurpose(pid, key), text);
    }

    /** For which purpose the value of a configuration is sealed: {@code config:}, the pid without {@code org.mortise.}, and the key. */
    static String settingPurpose(String pid, String key) {
        return "config:" + (pid.startsWith("org.mortise.") ? pid.substring("org.mortise.".length()) : pid) + "." + key;
    }
}
