package org.mortise.core.openapi;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

/** Has a result too, and another one. */
@Path("sand")
@Produces("application/json")
public final class SandResource {

    public record Result(String grain) {}

    @GET
    public Result sand() {
        throw new UnsupportedOperationException();
    }
}
