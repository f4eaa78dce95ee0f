package org.mortise.itests.plugins;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import org.mortise.itests.plugins.tariff.Tariff;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Runs inside the server, in the main bundle of a KAR: answers with what a class of its library says. */
@Path("points")
public final class PointsResource implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(PointsResource.class, this, new Hashtable<>(Map.of("osgi.jaxrs.resource", true)));
    }

    @Override
    public void stop(BundleContext context) {
        // Its service goes with it.
    }

    @GET
    @Path("{amount}")
    @Produces("text/plain")
    public String points(@PathParam("amount") int amount) throws IOException {
        return String.valueOf(Tariff.points(amount));
    }
}
