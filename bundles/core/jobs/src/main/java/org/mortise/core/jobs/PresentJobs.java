package org.mortise.core.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mortise.api.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs that are here now, on this node. Safe for many threads. */
final class PresentJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PresentJobs.class);

    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** While a plugin is exchanged both versions may be here, of which the later one counts. */
    private final List<PresentJob> jobs = new CopyOnWriteArrayList<>();

    /** @param plugin the id of the plugin that the service comes from */
    synchronized void add(Job service, String plugin, Map<String, ?> properties) {
        List<String> wrong = new ArrayList<>();
        JobProperties read = JobProperties.read(properties, wrong).orElse(null);
        if (read != null) {
            find(read.name())
                    .filter(other -> !other.plugin().equals(plugin))
                    .ifPresent(other -> wrong.add("mortise.job is " + read.name() + ", a job of " + other.plugin()));
        }
        if (wrong.isEmpty()) {
            jobs.add(new PresentJob(read, plugin, service));
        } else {
            LOG.warn("{} of {} is never run: {}", service.getClass().getName(), plugin, String.join("; ", wrong));
        }
    }

    /** Waits for its run, for {@link #PATIENCE} at most. */
    void remove(Job service) {
        for (PresentJob job : jobs) {
            if (job.service() == service && jobs.remove(job)) {
                try {
                    job.leave(PATIENCE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    Optional<PresentJob> find(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    Collection<PresentJob> all() {
        return byName().values();
    }

    private Map<String, PresentJob> byName() {
        Map<String, PresentJob> latest = new LinkedHashMap<>();
        jobs.forEach(job -> latest.put(job.name(), job));
        return latest;
    }
}
