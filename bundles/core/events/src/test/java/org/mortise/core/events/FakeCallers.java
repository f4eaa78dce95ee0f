package org.mortise.core.events;

import java.util.Optional;
import java.util.function.Supplier;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;

final class FakeCallers implements Callers {

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
            caller.set(former);
        }
    }

    @Override
    public void requireAdministrator() {}
}
