package org.mortise.core.duplicates.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.duplicates.DuplicateFinder;
import org.mortise.api.duplicates.LikelyDuplicate;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/<plugin>/<collection>/duplicates/check}: whether a record that is about to be made is there already. */
@Path("{collection: [a-z][a-z0-9-]*}/duplicates/check")
@Component(service = CheckResource.class, property = "mortise.address=*")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class CheckResource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DuplicateFinder finder;
    private final RecordTypes types;

    @Activate
    public CheckResource(@Reference DuplicateFinder finder, @Reference RecordTypes types) {
        this.finder = finder;
        this.types = types;
    }

    /** The body is that of a creation. Nothing is stored. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, List<LikelyDuplicate>> check(
            @PathParam("collection") String collection, @Context UriInfo uri, JsonNode body) {
        String base = uri.getBaseUri().getPath();
        String href = (base.endsWith("/") ? base : base + "/") + collection;
        String type = types.all().stream()
                .filter(each -> each.href().equals(href))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("collection at " + href))
                .name();
        if (body == null || !body.isObject()) {
            throw ProblemException.invalid("", "must be an object");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        body.fields().forEachRemaining(entry -> values.put(entry.getKey(), value(entry.getValue())));
        if (values.remove("custom") instanceof Map<?, ?> custom) {
            custom.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        return Map.of("items", finder.find(type, values));
    }

    private static Object value(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }
}
