package org.mortise.core.plugins;

import java.nio.file.Path;
import java.util.List;
import org.mortise.core.plugins.gate.Gates;
import org.mortise.core.plugins.progress.ProgressBoard;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one version of a plugin in the place of another, or of nothing, and goes back by itself when the new one does not work.
 *
 * <p>Both versions are installed side by side, so a file that cannot be wired is found before the running one stops, and the
 * migrations of the new one run while the old one serves. Only then the gate closes, and requests wait until one of the two
 * works. Until the new version works, only the old one would start with the framework: a crash in between leaves the old state.
 */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final PluginRuntime runtime;
    private final Gates gates;
    private final FaultPoints faults;
    private final ProgressBoard progress;

    Exchange(PluginRuntime runtime, Gates gates, FaultPoints faults, ProgressBoard progress) {
        this.runtime = runtime;
        this.gates = gates;
        this.faults = faults;
        this.progress = progress;
    }

    /**
     * @param old what runs now and stays installed, stopped, after success unless it had to make room; null when nothing does
     * @param oldFile to put the old one back from when it has to make room; null when there is none
     * @param nextFile read only
     * @return why the new version does not run; null on success
     * @throws org.mortise.api.errors.ProblemException INVALID when the framework does not take the new file; nothing has changed
     */
    String run(PluginBundle old, Path oldFile, Contents next, Path nextFile) {
        String location = Source.location(next.id(), next.version());
        if (old != null && excludeEachOther(old, next, location)) {
            progress.reached("stop-version");
            return gates.whileClosed(
                    old.contents().manifest().address(), () -> inPlace(old, oldFile, next, nextFile, location));
        }
        progress.reached("install-bundle", "install-library");
        PluginBundle fresh = new PluginBundle(runtime.install(location, nextFile), next);
        faults.reached("installed");
        progress.reached("migrate");
        String problem = migrate(fresh);
        if (problem != null) {
            runtime.uninstall(fresh.bundle());
            return problem;
        }
        faults.reached("migrated");
        if (old != null) {
            progress.reached("stop-version");
            return gates.whileClosed(old.contents().manifest().address(), () -> sideBySide(old, fresh));
        }
        problem = tryOut(fresh, true);
        if (problem == null) {
            runtime.settle(fresh.bundle());
        } else {
            runtime.uninstall(fresh.bundle());
        }
        return problem;
    }

    private String sideBySide(PluginBundle old, PluginBundle fresh) {
        runtime.stop(old.bundle());
        faults.reached("old-stopped");
        String problem = tryOut(fresh, false);
        faults.reached("new-started");
        if (problem == null) {
            runtime.retire(old.bundle());
            faults.reached("old-retired");
            runtime.settle(fresh.bundle());
            faults.reached("new-settled");
            return null;
        }
        progress.goingBack(backTo(old));
        runtime.uninstall(fresh.bundle());
        return problem + bringBack(old);
    }

    private static String backTo(PluginBundle old) {
        return "Go back to version " + old.contents().version();
    }

    /** The framework takes one bundle a location, and one a name and version. */
    static boolean excludeEachOther(PluginBundle old, Contents next, String location) {
        return old.location().equals(location)
                || old.contents().symbolicName().equals(next.symbolicName())
                        && old.contents().bundleVersion().equals(next.bundleVersion());
    }

    private String inPlace(PluginBundle old, Path oldFile, Contents next, Path nextFile, String location) {
        runtime.uninstall(old.bundle());
        Bundle fresh = null;
        String problem;
        try {
            progress.reached("install-bundle", "install-library");
            fresh = runtime.install(location, nextFile);
            problem = tryOut(new PluginBundle(fresh, next), false);
        } catch (RuntimeException e) {
            problem = e.getMessage();
        }
        if (problem == null) {
            runtime.settle(fresh);
            return null;
        }
        if (fresh != null) {
            runtime.uninstall(fresh);
        }
        if (oldFile == null) {
            progress.stepFailed();
            return problem + " The former version could not be put back, its file is not kept.";
        }
        progress.goingBack(backTo(old));
        return problem + bringBack(new PluginBundle(runtime.install(old.location(), oldFile), old.contents()));
    }

    private String bringBack(PluginBundle old) {
        String problem = startAndCheck(old, false, () -> {});
        runtime.settle(old.bundle());
        if (problem == null) {
            return "";
        }
        progress.stepFailed();
        return " And the former version does not work any more: " + problem;
    }

    /** Its tables are made while the old version still serves, which is why they may only gain by it. */
    private String migrate(PluginBundle plugin) {
        try {
            runtime.migrate(plugin);
            return null;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The migrations of {} {} failed",
                    plugin.id(),
                    plugin.contents().version(),
                    e);
            return "Its migrations failed: " + e.getMessage();
        }
    }

    /** @param patient whether nobody waits for it to serve */
    private String tryOut(PluginBundle plugin, boolean patient) {
        progress.reached("start");
        String problem = startAndCheck(plugin, patient, () -> progress.reached(PlanSteps.afterStart()));
        if (problem != null) {
            return problem;
        }
        progress.reached("write-records");
        return writeRecords(plugin);
    }

    private String startAndCheck(PluginBundle plugin, boolean patient, Runnable started) {
        try {
            runtime.start(plugin.bundle());
            started.run();
            List<String> lacks = runtime.awaitHealth(plugin, patient);
            return lacks.isEmpty() ? null : sentence(lacks);
        } catch (RuntimeException e) {
            LOG.debug("{} did not start", plugin.bundle(), e);
            return e.getMessage();
        }
    }

    private String writeRecords(PluginBundle plugin) {
        try {
            List<String> problems = runtime.writeRecords(plugin);
            return problems.isEmpty() ? null : sentence(problems);
        } catch (RuntimeException e) {
            LOG.warn("The records of {} cannot be written", plugin.id(), e);
            return "Its records cannot be written: " + e.getMessage();
        }
    }

    static String sentence(List<String> lacks) {
        String text = String.join("; ", lacks) + ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
