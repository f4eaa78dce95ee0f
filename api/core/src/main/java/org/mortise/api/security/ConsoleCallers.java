package org.mortise.api.security;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Who types at the console. An OSGi service of the platform, for commands. Never go by the session's variable {@code USER}: whoever
 * types can set it.
 */
@ProviderType
public interface ConsoleCallers {

    /**
     * The user who signed in to the console that the thread works for, with all the rights that he has now; the platform's
     * administrator at a console that belongs to the server's process.
     *
     * @throws org.mortise.api.errors.ProblemException UNAUTHENTICATED when there is none, or the user may not use the console any more
     */
    Caller current();
}
