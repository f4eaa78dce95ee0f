package org.mortise.core.plugins.deploy;

import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginPlan;
import org.mortise.api.plugins.PluginState;
import org.mortise.api.plugins.Plugins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has files that appear in the deploy folder installed, and uninstalled when they vanish. The methods that change something run
 * on one thread, as the system.
 */
final class DeployedFiles {

    private static final Set<PluginState> AWAY =
            Set.of(PluginState.UNINSTALLED, PluginState.PURGING, PluginState.PURGED);

    private static final Logger LOG = LoggerFactory.getLogger(DeployedFiles.class);

    private final Map<String, PluginManifest> installed = new ConcurrentHashMap<>();
    private final Map<String, DeployReport.RefusedFile> refused = new ConcurrentSkipListMap<>();
    private final Set<String> presentAtStart;
    private final PluginFiles files;
    private final Clock clock;

    /** @param presentAtStart names of the files that lay there when the platform started */
    DeployedFiles(Set<String> presentAtStart, PluginFiles files, Clock clock) {
        this.presentAtStart = ConcurrentHashMap.newKeySet();
        this.presentAtStart.addAll(presentAtStart);
        this.files = files;
        this.clock = clock;
    }

    List<DeployReport.RefusedFile> refused() {
        return List.copyOf(refused.values());
    }

    void appeared(File file, Plugins plugins) {
        String name = file.getName();
        refused.remove(name);
        Optional<PluginManifest> manifest = files.manifest(file);
        boolean old = presentAtStart.remove(name);
        if (old && manifest.isPresent() && uninstalledMeanwhile(manifest.get(), plugins)) {
            LOG.info("{} stays uninstalled; drop the file anew to install it", name);
            return;
        }
        try {
            PluginPlan plan = plugins.plan(file.toPath());
            PluginInfo info = plugins.apply(plan.id());
            if (plan.version().equals(info.version()) && info.state() != PluginState.FAILED) {
                installed.put(name, manifest.orElseThrow());
            } else {
                refuse(name, "plugin-start-failed", info.problem());
            }
        } catch (ProblemException e) {
            if (e.code().equals("plugin-version-installed") && manifest.isPresent()) {
                // After every start the folder is read as if it were new.
                installed.put(name, manifest.get());
            } else {
                refuse(name, e.code(), e.detail());
            }
        } catch (RuntimeException e) {
            LOG.error("{} cannot be installed", name, e);
            refuse(name, "internal", "It cannot be installed; the log says why.");
        }
    }

    void vanished(File file, Plugins plugins) {
        String name = file.getName();
        refused.remove(name);
        PluginManifest manifest = installed.remove(name);
        // Somebody may have upgraded the plugin in another way since; the file is history then.
        if (manifest != null && runs(manifest, plugins)) {
            try {
                plugins.uninstall(manifest.id());
            } catch (ProblemException e) {
                LOG.warn("{} was taken away, but its plugin stays: {}", name, e.detail());
            }
        }
    }

    private void refuse(String name, String code, String problem) {
        LOG.warn("{} was not installed: {} ({})", name, problem, code);
        refused.put(name, new DeployReport.RefusedFile(name, code, problem, clock.instant()));
    }

    private static boolean uninstalledMeanwhile(PluginManifest manifest, Plugins plugins) {
        return plugins.find(manifest.id())
                .filter(info -> AWAY.contains(info.state()))
                .filter(info -> info.version().equals(manifest.version()))
                .isPresent();
    }

    private static boolean runs(PluginManifest manifest, Plugins plugins) {
        return plugins.find(manifest.id())
                .filter(info -> !AWAY.contains(info.state()))
                .filter(info -> info.version().equals(manifest.version()))
                .isPresent();
    }
}
