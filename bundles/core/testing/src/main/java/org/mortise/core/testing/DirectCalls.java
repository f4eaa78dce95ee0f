package org.mortise.core.testing;

import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.plugins.GuardedCalls;

/** Calls what plugins contribute on the thread of the test, and says what failed as the platform does. */
public final class DirectCalls implements GuardedCalls {

    @Override
    public <T> T ask(GuardedCall call, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "extension-failed", call.name() + " failed: " + e, java.util.List.of(), e);
        }
    }

    @Override
    public <T> T change(GuardedCall call, Supplier<T> work) {
        return ask(call, work);
    }
}
