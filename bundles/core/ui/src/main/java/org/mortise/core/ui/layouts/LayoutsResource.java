package org.mortise.core.ui.layouts;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/layouts}: how the caller's pages and forms are arranged. Types that are not there have the order of their fields. */
@Path("")
@Component(service = LayoutsResource.class, property = "mortise.address=/layouts")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class LayoutsResource {

    private final Layouts layouts;

    @Activate
    public LayoutsResource(@Reference Layouts layouts) {
        this.layouts = layouts;
    }

    /** @param title null for none */
    public record Section(String title, List<String> fields) {}

    /** @param hidden fields that are neither shown nor asked for */
    public record Arranged(String type, List<Section> sections, List<String> hidden) {}

    /** In the order of the types' names. */
    public record LayoutList(List<Arranged> items) {}

    @GET
    public LayoutList mine() {
        return new LayoutList(layouts.mine().stream()
                .map(layout -> new Arranged(layout.type(), sections(layout), layout.hidden()))
                .toList());
    }

    static List<Section> sections(Layout layout) {
        return layout.sections().stream()
                .map(section -> new Section(section.title(), section.fields()))
                .toList();
    }
}
