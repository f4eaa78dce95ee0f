package org.mortise.core.plugins.deploy;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.plugins.Plugins;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes plugin files in Karaf's {@code deploy} folder, before Felix File Install treats them as ordinary bundles. Therefore it
 * needs no more than the manifests, which are there at once; the work waits in {@link Waiting} for {@link DeployWorker}.
 */
@Component(service = {ArtifactInstaller.class, ArtifactListener.class, DeployReport.class, DeployFolder.class})
public final class DeployFolder implements ArtifactInstaller, DeployReport {

    private final Waiting waiting = new Waiting();
    private final DeployedFiles deployed;

    @Activate
    public DeployFolder(BundleContext context, @Reference PluginManifests manifests) {
        File folder =
                Path.of(context.getProperty("karaf.base")).resolve("deploy").toFile();
        String[] names = folder.list();
        deployed = new DeployedFiles(
                names == null ? Set.of() : Set.of(names), new PluginFiles(manifests), Clock.systemUTC());
    }

    @Deactivate
    void deactivate() {
        waiting.close();
    }

    /** From now on the work is done, by this. */
    void begin(Consumer<Consumer<Plugins>> worker) {
        waiting.use(worker);
    }

    void pause() {
        waiting.use(null);
    }

    @Override
    public boolean canHandle(File file) {
        return PluginFiles.isPlugin(file);
    }

    @Override
    public void install(File file) {
        waiting.add(plugins -> deployed.appeared(file, plugins));
    }

    @Override
    public void update(File file) {
        install(file);
    }

    @Override
    public void uninstall(File file) {
        waiting.add(plugins -> deployed.vanished(file, plugins));
    }

    @Override
    public List<RefusedFile> refused() {
        return deployed.refused();
    }
}
