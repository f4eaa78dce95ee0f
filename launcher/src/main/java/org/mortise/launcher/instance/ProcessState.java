package org.mortise.launcher.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How far a process is on its way out, in order. */
enum ProcessState {
    RUNNING,
    /** It is over, but the operating system is still clearing up, or nobody has asked for its exit code yet. */
    ENDING,
    GONE;

    private static final long POLL_MILLIS = 50;

    static ProcessState of(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return GONE;
        }
        return isZombie(handle.pid()) ? ENDING : RUNNING;
    }

    /** @return false when the time was not enough */
    boolean awaitAtLeast(ProcessHandle handle, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (of(handle).compareTo(this) < 0) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.sleep(POLL_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Java takes a zombie for alive; in a container whose first process reaps nothing it would be so for ever. */
    private static boolean isZombie(long pid) {
        try {
            // "pid (name) state …", and the name may hold anything.
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException e) {
            return false;
        }
    }
}
