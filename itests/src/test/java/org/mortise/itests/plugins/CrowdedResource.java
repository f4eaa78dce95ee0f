package org.mortise.itests.plugins;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Runs inside the server, as the REST resource of a plugin that does what nobody should. */
@Path("crowd")
public final class CrowdedResource implements BundleActivator {

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.jaxrs.resource", true);
        context.registerService(CrowdedResource.class, this, properties);
    }

    @GET
    @Path("{deed}")
    public String answer(@PathParam("deed") String deed) throws InterruptedException {
        if (deed.equals("throw")) {
            throw new IllegalStateException("no idea");
        }
        if (deed.equals("hang")) {
            stopped.await();
        }
        return "\"done\"";
    }

    @Override
    public void stop(BundleContext context) {
        stopped.countDown();
    }
}
