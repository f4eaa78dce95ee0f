package org.mortise.core.plugins.catalogue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.plugins.PluginPlan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/catalogue}: what can be had, and the plan for it. For administrators. */
@Component(service = CatalogueResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Path("catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {

    private final Catalogue catalogue;

    @Activate
    public CatalogueResource(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A source of the configuration.
     *
     * @param signer null when nobody signed it, on an instance for development
     * @param validUntil null for no end
     * @param problem why it offers nothing; null when all is well
     * @param code the kind of the problem, {@code catalogue-outdated} for instance; null when there is none
     */
    record Source(
            String address,
            String publisher,
            String signer,
            String madeAt,
            String validUntil,
            Instant readAt,
            String problem,
            String code) {

        static Source of(Shelf shelf) {
            return new Source(
                    shelf.source(),
                    shelf.index() == null ? null : shelf.index().publisher(),
                    shelf.signer(),
                    shelf.index() == null ? null : shelf.index().madeAt(),
                    shelf.index() == null ? null : shelf.index().validUntil(),
                    shelf.readAt(),
                    shelf.problem(),
                    shelf.code());
        }
    }

    record Found(List<Offer> items, List<Source> sources) {}

    /** Body of a request for a plan. @param version null for the one that is offered */
    public record Wanted(String version) {}

    @GET
    public Found search(@QueryParam("q") @DefaultValue("") String words) {
        Catalogue.Answer answer = catalogue.search(words.strip());
        return new Found(
                answer.items(), answer.sources().stream().map(Source::of).toList());
    }

    /** Answers with the plan, as an upload of the file would; it is applied at {@code /api/admin/plugins/plans/{id}/apply}. */
    @POST
    @Path("{plugin}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(@PathParam("plugin") String plugin, Wanted wanted) {
        PluginPlan plan = catalogue.plan(plugin, wanted == null ? null : wanted.version());
        return Response.created(URI.create("plugins/plans/" + plan.id()))
                .entity(plan)
                .build();
    }
}
