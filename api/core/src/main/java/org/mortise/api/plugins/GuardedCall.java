package org.mortise.api.plugins;

import java.time.Duration;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A call into the code of another plugin.
 *
 * @param service the object that is called; it tells whose the code is
 * @param kind of extension, for the metrics: one word, such as {@code scorer}
 * @param name of the contribution, for people; not null
 * @param limit how long the caller waits
 */
@ProviderType
public record GuardedCall(Object service, String kind, String name, Duration limit) {

    public GuardedCall {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(limit, "limit");
    }
}
