package org.mortise.api.plugins;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Calls what plugins contribute, so that their faults stay theirs: for whoever has an extension point. An OSGi service of the platform,
 * safe for use by many threads.
 *
 * <p>The work is done on a thread of its own in the name of the caller, who waits for it. Call it outside of transactions: what the
 * thread of the caller has not committed is not seen by the work. Whatever it throws is counted, logged and charged to the failure
 * budget of the plugin, unless it is a {@link org.mortise.api.errors.ProblemException}, which is passed on as it is. So let the work
 * look at what the plugin returned, too, and throw {@link IllegalStateException} when that is nonsense.
 *
 * <p>Both methods throw CONFLICT with the code {@code extension-failed} when the work failed and {@code extension-overdue} when it took
 * longer than the limit, and UNAVAILABLE with {@code extension-busy} when too many calls of the plugin have not returned. What is overdue
 * is interrupted where the database allows, and its result is lost.
 */
@ProviderType
public interface GuardedCalls {

    /** @return what the work returned, which may be null */
    <T> T ask(GuardedCall call, Supplier<T> work);

    /** The same in a transaction, which is rolled back when the work fails and also when it is overdue. */
    <T> T change(GuardedCall call, Supplier<T> work);
}
