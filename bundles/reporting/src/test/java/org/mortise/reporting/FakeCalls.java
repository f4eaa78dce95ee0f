package org.mortise.reporting;

import java.util.List;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.plugins.GuardedCalls;

/** On the thread of the test. */
final class FakeCalls implements GuardedCalls {

    @Override
    public <T> T ask(GuardedCall call, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ProblemException(ProblemType.CONFLICT, "extension-failed", e.toString(), List.of(), e);
        }
    }

    @Override
    public <T> T change(GuardedCall call, Supplier<T> work) {
        throw new UnsupportedOperationException("Reports change nothing");
    }
}
