package org.mortise.core.plugins;

import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one version of a plugin in the place of another, or of nothing, and goes back by itself when the new one does not work.
 *
 * <p>Both versions are installed side by side, so a file that cannot be wired is found before the running one stops. Until the
 * new version works, only the old one would start with the framework: a crash in between leaves the old state.
 */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final PluginRuntime runtime;

    Exchange(PluginRuntime runtime) {
        this.runtime = runtime;
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
            return inPlace(old, oldFile, next, nextFile, location);
        }
        Bundle fresh = runtime.install(location, nextFile);
        if (old != null) {
            runtime.stop(old.bundle());
        }
        String problem = tryOut(new PluginBundle(fresh, next));
        if (problem == null) {
            if (old != null) {
                runtime.retire(old.bundle());
            }
            runtime.settle(fresh);
            return null;
        }
        runtime.uninstall(fresh);
        return old == null ? problem : problem + bringBack(old);
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
            fresh = runtime.install(location, nextFile);
            problem = tryOut(new PluginBundle(fresh, next));
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
            return problem + " The former version could not be put back, its file is not kept.";
        }
        return problem + bringBack(new PluginBundle(runtime.install(old.location(), oldFile), old.contents()));
    }

    private String bringBack(PluginBundle old) {
        String problem = tryOut(old);
        runtime.settle(old.bundle());
        return problem == null ? "" : " And the former version does not work any more: " + problem;
    }

    private String tryOut(PluginBundle plugin) {
        try {
            runtime.start(plugin.bundle());
            List<String> lacks = runtime.awaitHealth(plugin);
            return lacks.isEmpty() ? null : sentence(lacks);
        } catch (RuntimeException e) {
            LOG.debug("{} did not start", plugin.bundle(), e);
            return e.getMessage();
        }
    }

    static String sentence(List<String> lacks) {
        String text = String.join("; ", lacks) + ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
