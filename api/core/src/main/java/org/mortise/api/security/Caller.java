package org.mortise.api.security;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * In whose name something happens.
 *
 * @param userId null for the platform itself
 * @param name the user name, or {@code system}
 * @param administrator whether the caller may administer the installation
 * @param origin through what the caller acts, for the audit: {@code rest}, {@code console}, {@code import:<id>},
 *     {@code plugin:<id>}, {@code system}
 */
@ProviderType
public record Caller(UUID userId, String name, boolean administrator, String origin) {

    /** The platform itself: migrations, demo data, first start. */
    public static final Caller SYSTEM = new Caller(null, "system", true, "system");

    public Caller through(String newOrigin) {
        return new Caller(userId, name, administrator, newOrigin);
    }
}
