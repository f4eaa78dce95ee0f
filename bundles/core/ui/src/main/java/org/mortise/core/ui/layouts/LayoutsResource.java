package org.mortise.core.ui.layouts;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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

    /** Titles come in the language that the reader wants most. */
    @GET
    public LayoutList mine(@HeaderParam("Accept-Language") String accepted) {
        String language = wanted(accepted);
        return new LayoutList(layouts.mine().stream()
                .map(layout -> new Arranged(
                        layout.type(),
                        layout.sections().stream()
                                .map(section -> new Section(
                                        section.title() == null
                                                ? null
                                                : section.title().in(language),
                                        section.fields()))
                                .toList(),
                        layout.hidden()))
                .toList());
    }

    private static String wanted(String header) {
        try {
            return header == null || header.isBlank()
                    ? "en"
                    : Locale.LanguageRange.parse(header).get(0).getRange();
        } catch (IllegalArgumentException e) {
            return "en";
        }
    }
}
