package org.mortise.api.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** The caller of the current thread. An OSGi service of the platform. */
@ProviderType
public interface Callers {

    /** UNAUTHENTICATED when the thread acts for nobody. */
    Caller current();

    Optional<Caller> find();

    /** Runs the work in the name of the caller, on this thread, and puts the former caller back afterwards. */
    <T> T as(Caller caller, Supplier<T> work);

    /** FORBIDDEN unless the current caller is an administrator. */
    void requireAdministrator();
}
