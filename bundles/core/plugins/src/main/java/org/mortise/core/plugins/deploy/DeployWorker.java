package org.mortise.core.plugins.deploy;

import org.mortise.api.plugins.Plugins;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Does what the deploy folder asks for, in the name of the system, as long as the plugin service is there. */
@Component(
        service = {},
        immediate = true)
public final class DeployWorker {

    private final DeployFolder folder;

    @Activate
    public DeployWorker(@Reference DeployFolder folder, @Reference Plugins plugins, @Reference Callers callers) {
        this.folder = folder;
        folder.begin(work -> callers.as(Caller.SYSTEM.through("deploy"), () -> {
            work.accept(plugins);
            return null;
        }));
    }

    @Deactivate
    void deactivate() {
        folder.pause();
    }
}
