package org.mortise.core.openapi;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;
import org.mortise.core.openapi.resources.PublishedResources;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * {@code GET /api/openapi.json}. Only for who has signed in: it names custom fields. A server of its own and not one at the root:
 * that would answer for the addresses of servers that are just being exchanged, which requests wait for.
 */
@Path("")
@Component(service = OpenApiResource.class, property = "mortise.address=/openapi.json")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final RecordTypes types;
    private final Translations translations;
    private final PublishedResources resources;
    private final String version;
    private volatile Cached cached = new Cached("", List.of(), "", new byte[0]);

    /** @param tag of the text itself: an exchanged class may say something else under the same name */
    private record Cached(String hash, List<Long> services, String tag, byte[] json) {}

    @Activate
    public OpenApiResource(
            BundleContext context,
            @Reference RecordTypes types,
            @Reference Translations translations,
            @Reference PluginManifests manifests) {
        this.types = types;
        this.translations = translations;
        this.resources = new PublishedResources(context, manifests);
        this.version = context.getBundle().getVersion().toString();
    }

    @GET
    public Response description(@Context Request request) {
        Cached now = now();
        EntityTag tag = new EntityTag(now.tag());
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        return (answer == null ? Response.ok(now.json()) : answer)
                .tag(tag)
                .cacheControl(control)
                .build();
    }

    private Cached now() {
        Snapshot snapshot = new Snapshot(types.all(), resources.now(), translations.texts("en"));
        Cached last = cached;
        String hash = snapshot.hash();
        if (!last.hash().equals(hash) || !last.services().equals(snapshot.services())) {
            byte[] json = Description.json(snapshot, version);
            last = new Cached(hash, snapshot.services(), Hash.of(json), json);
            cached = last;
        }
        return last;
    }
}
