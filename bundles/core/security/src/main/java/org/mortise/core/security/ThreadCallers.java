package org.mortise.core.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.capabilities.Asking;
import org.mortise.core.capabilities.PluginLimits;
import org.osgi.service.component.annotations.Component;

/** {@link Callers} by a thread-local. It depends on nothing, so that everything may depend on it. */
@Component
public final class ThreadCallers implements Callers {

    private final ThreadLocal<Caller> caller = new ThreadLocal<>();

    @Override
    public Caller current() {
        return find().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED, "Sign in first."));
    }

    @Override
    public Optional<Caller> find() {
        return Optional.ofNullable(caller.get());
    }

    @Override
    public <T> T as(Caller other, Supplier<T> work) {
        Caller former = caller.get();
        caller.set(other);
        // Whoever chooses in whose name he acts does not do it for a plugin any more that had called him.
        PluginLimits formerPlugin = Asking.exchange(null);
        try {
            return work.get();
        } finally {
            Asking.exchange(formerPlugin);
            if (former == null) {
                caller.remove();
            } else {
                caller.set(former);
            }
        }
    }

    @Override
    public void requireAdministrator() {
        if (!current().administrator()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Only administrators may do this.");
        }
    }
}
