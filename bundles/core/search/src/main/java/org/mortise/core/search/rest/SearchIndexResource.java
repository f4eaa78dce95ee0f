package org.mortise.core.search.rest;

import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.search.IndexStatus;
import org.mortise.api.search.SearchIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/search}: how the index of this node stands; administrators have it built anew. */
@Path("search")
@Component(service = SearchIndexResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class SearchIndexResource {

    private final SearchIndex index;

    @Activate
    public SearchIndexResource(@Reference SearchIndex index) {
        this.index = index;
    }

    @GET
    public IndexStatus status() {
        return index.status();
    }

    /** Accepted: {@link #status} tells how it goes. */
    @POST
    @Path("rebuild")
    public Response rebuild() {
        return Response.accepted(index.rebuild()).build();
    }
}
