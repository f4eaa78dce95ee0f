package org.mortise.core.testing;

import java.util.Optional;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;

/** The caller of the thread. */
public final class FakeCallers implements Callers {

    private final ThreadLocal<Caller> caller = new ThreadLocal<>();

    @Override
    public Caller current() {
        return find().orElseThrow();
    }

    @Override
    public Optional<Caller> find() {
        return Optional.ofNullable(caller.get());
    }

    @Override
    public <T> T as(Caller other, Supplier<T> work) {
        Caller former = caller.get();
        caller.set(other);
        try {
            return work.get();
        } finally {
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
