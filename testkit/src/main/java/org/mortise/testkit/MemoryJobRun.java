package org.mortise.testkit;

import org.mortise.api.jobs.JobRun;

/** A {@link JobRun} that remembers what it was told. */
public final class MemoryJobRun implements JobRun {
    private final boolean stopping;
    private String said;
    private long done;
    private long total;

    /** @param stopping whether the job is to end soon, from the beginning on */
    public MemoryJobRun(boolean stopping) {
        this.stopping = stopping;
    }

    @Override
    public boolean stopping() {
        return stopping;
    }

    @Override
    public void progress(long count, long all) {
        done = count;
        total = all;
    }

    @Override
    public void say(String line) {
        said = line;
    }

    /** The last line; null for none. */
    public String said() {
        return said;
    }

    public long done() {
        return done;
    }

    public long total() {
        return total;
    }
}
