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
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Takes plugin files in Karaf's {@code deploy} folder, before Felix File Install treats them as ordinary bundles. That one calls
 * on its own thread, maybe before the plugin service is there; hence nothing happens here, and everything in {@link Waiting}.
 */
@Component(service = {ArtifactInstaller.class, ArtifactListener.class, DeployReport.class})
public final class DeployFolder implements ArtifactInstaller, DeployReport {

    private final Waiting waiting = new Waiting();
    private final DeployedFiles deployed;
    private final Callers callers;

    @Activate
    public DeployFolder(BundleContext context, @Reference PluginManifests manifests, @Reference Callers callers) {
        this.callers = callers;
        File folder = Path.of(context.getProperty("karaf.base")).resolve("deploy").toFile();
        String[] names = folder.list();
        deployed = new DeployedFiles(
                names == null ? Set.of() : Set.of(names), new PluginFiles(manifests), Clock.systemUTC());
    }

    @Deactivate
    void deactivate() {
        waiting.close();
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindPlugins(Plugins plugins) {
        waiting.use(plugins);
    }

    void unbindPlugins(Plugins plugins) {
        waiting.lose(plugins);
    }

    @Override
    public boolean canHandle(File file) {
        return PluginFiles.isPlugin(file);
    }

    @Override
    public void install(File file) {
        later(plugins -> deployed.appeared(file, plugins));
    }

    @Override
    public void update(File file) {
        install(file);
    }

    @Override
    public void uninstall(File file) {
        later(plugins -> deployed.vanished(file, plugins));
    }

    @Override
    public List<RefusedFile> refused() {
        return deployed.refused();
    }

    private void later(Consumer<Plugins> work) {
        waiting.add(plugins -> callers.as(Caller.SYSTEM.through("deploy"), () -> {
            work.accept(plugins);
            return null;
        }));
    }
}
