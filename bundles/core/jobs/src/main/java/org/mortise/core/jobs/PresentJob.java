package org.mortise.core.jobs;

import java.time.Duration;
import org.mortise.api.jobs.Job;
import org.mortise.api.security.Caller;
import org.mortise.core.guard.Guard;

/** A job whose service is here now. Safe for many threads. */
final class PresentJob {

    private final JobProperties properties;
    private final String plugin;
    private final Job service;
    private boolean gone;
    private Run inHand;

    PresentJob(JobProperties properties, String plugin, Job service) {
        this.properties = properties;
        this.plugin = plugin;
        this.service = service;
    }

    String name() {
        return properties.name();
    }

    JobProperties properties() {
        return properties;
    }

    /** The id of its plugin. */
    String plugin() {
        return plugin;
    }

    Job service() {
        return service;
    }

    Caller caller() {
        return plugin.equals(Guard.CORE) ? Caller.SYSTEM : Caller.SYSTEM.through("plugin:" + plugin);
    }

    /** @return false when the job has left, and must not be called any more */
    synchronized boolean begin(Run run) {
        inHand = run;
        return !gone;
    }

    synchronized boolean gone() {
        return gone;
    }

    /** Lets the run in hand end, for a moment, so that its plugin can go in order. */
    void leave(Duration patience) throws InterruptedException {
        Run run;
        synchronized (this) {
            gone = true;
            run = inHand;
        }
        if (run != null) {
            run.stop();
            run.await(patience);
        }
    }
}
