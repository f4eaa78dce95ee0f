package org.mortise.core.ui;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/ui/modules}: what plugins add to the caller's browser. */
@Path("modules")
@Component(service = ModulesResource.class, property = "mortise.address=/ui")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class ModulesResource {

    private final UiModules modules;

    @Activate
    public ModulesResource(@Reference UiModules modules) {
        this.modules = modules;
    }

    /** @param href of the ES module that the browser loads */
    public record Module(String plugin, String name, String version, String href) {}

    /** In the order of the plugins' ids. */
    public record ModuleList(List<Module> items) {}

    @GET
    public ModuleList list() {
        return new ModuleList(modules.permitted().stream()
                .map(module -> new Module(module.plugin(), module.name(), module.version(), module.href()))
                .toList());
    }
}
