package org.mortise.core.openapi;

import java.io.InputStream;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.mortise.api.security.Anonymous;

/** As modules write them. */
@Path("planks/{id: [0-9a-f-]+}/polish")
@Produces("application/json")
public final class PolishResource {

    public record Result(int shine) {}

    @POST
    @Anonymous
    @Consumes("application/json")
    public Result polish(@PathParam("id") String id, @Context Runnable context, Map<String, Object> body) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("photo")
    @Consumes("multipart/form-data")
    public Result photo(@PathParam("id") String id, @Context InputStream context) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    public void undo(@PathParam("id") String id, @HeaderParam("Authorization") String token) {
        throw new UnsupportedOperationException();
    }
}
