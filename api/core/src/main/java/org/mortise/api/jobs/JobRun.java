package org.mortise.api.jobs;

import org.osgi.annotation.versioning.ProviderType;

/** One run of a {@link Job}, by which it tells administrators how far it is. Made by the platform; safe for many threads. */
@ProviderType
public interface JobRun {

    /**
     * Whether to end soon: the server stops, the plugin leaves, the run took longer than allowed, or this node was out of reach for
     * so long that another one may run the job now. Costs nothing, so ask often. A plugin that leaves is waited for five seconds. What
     * returns after {@code true} is taken for broken off, not for done.
     */
    boolean stopping();

    /**
     * Shown to administrators, a moment later.
     *
     * @param done how much of it is done, in a unit of your choice; less than 0 counts as 0
     * @param total how much there is in all; 0 or less when that is not known
     */
    void progress(long done, long total);

    /**
     * Shown to administrators, a moment later; the last line is kept after the end.
     *
     * @param line what happens or what was found, in one line; cut after 1000 characters, null for nothing any more
     */
    void say(String line);
}
