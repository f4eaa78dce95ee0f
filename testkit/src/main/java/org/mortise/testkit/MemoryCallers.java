package org.mortise.testkit;

import java.util.Optional;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;

/** {@link Callers} of one thread. At first the caller is the platform itself. */
public final class MemoryCallers implements Callers {
    private Caller caller;

    public MemoryCallers() {
        this(Caller.SYSTEM);
    }

    /** @param caller null for nobody */
    public MemoryCallers(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Caller current() {
        return find().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED, "Sign in first."));
    }

    @Override
    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    @Override
    public <T> T as(Caller other, Supplier<T> work) {
        Caller before = caller;
        caller = other;
        try {
            return work.get();
        } finally {
            caller = before;
        }
    }

    @Override
    public void requireAdministrator() {
        if (!current().administrator()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Only administrators may do this.");
        }
    }
}
