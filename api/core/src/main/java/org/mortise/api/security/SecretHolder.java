package org.mortise.api.security;

import org.osgi.annotation.versioning.ConsumerType;

/** Keeps sealed secrets somewhere. Register it as an OSGi service, so that they are sealed anew when the key is exchanged. */
@ConsumerType
public interface SecretHolder {

    /**
     * Seals by the newest key what {@link Secrets#isStale} says was sealed by an older one. Called on any thread, outside of a
     * transaction, perhaps on several nodes at once.
     *
     * @return how many were sealed anew
     */
    int reseal(Secrets secrets);
}
