package org.mortise.api.jobs;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is run again and again, by the clock: fetches from another system, tidies up, computes anew.
 *
 * <p>A whiteboard service with the properties {@code mortise.job} (its durable name, unique in the installation; letters, digits,
 * {@code .}, {@code _} and {@code -}, at most 100; by convention {@code <plugin>.<purpose>}) and {@code mortise.every} (how long
 * after the end of a run the next one is due, an ISO-8601 duration from {@code PT10S} to {@code P366D}). A new job is due after
 * that time, or at once when {@code mortise.atOnce} is {@code true}. When a property is missing or wrong, the log says so as WARN,
 * naming the service and the property, and the job is not listed and never run.
 *
 * <p>Called by the platform on a thread of its own, in the name of the system through the plugin, outside of transactions (make
 * your own with {@link org.mortise.api.records.Transactions}), on one node of the installation at a time. It is called again after
 * a crash and has to bear that: a run that was broken off, by the end of the server or by the plugin's leaving, is due again at
 * once. A run has the time that the administrator gives it, ten minutes unless configured otherwise; what takes longer is told to
 * stop and, where the database allows, interrupted. What {@code run} throws is logged as WARN, counted, and charged to the failure
 * budget of the plugin, unless it is a {@link org.mortise.api.errors.ProblemException}, which is no fault of the code; the run is
 * FAILED in any case, and the next one is due as always.
 */
@ConsumerType
public interface Job {

    /** @param run this run, not null; of no use after the return */
    void run(JobRun run);
}
