package org.mortise.core.views;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/views}: saved views of all record types. */
@Path("")
@Component(service = ViewsResource.class, property = "mortise.address=/views")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class ViewsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Callers callers;
    private final Views views;
    private final ViewJson json;
    private final ViewTracker tracker;

    /** Null while there is none. */
    @org.osgi.service.component.annotations.Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    volatile AuditLog audit;

    @Activate
    public ViewsResource(
            BundleContext context,
            @org.osgi.service.component.annotations.Reference(target = ViewTable.MIGRATED) DataSource dataSource,
            @org.osgi.service.component.annotations.Reference RecordTypes types,
            @org.osgi.service.component.annotations.Reference Records records,
            @org.osgi.service.component.annotations.Reference Transactions transactions,
            @org.osgi.service.component.annotations.Reference Callers callers) {
        this.callers = callers;
        PluginViews brought = new PluginViews();
        this.views = new Views(
                new ViewTable(new Sql(dataSource)),
                brought,
                new ViewTrail(() -> audit),
                new ViewCheck(types, records),
                user -> teams(records, user),
                transactions);
        this.json = new ViewJson(types, records, views);
        this.tracker = new ViewTracker(context, brought);
        tracker.open();
    }

    @Deactivate
    void deactivate() {
        tracker.close();
    }

    /** What the caller sees; views of types that are not installed now are left out. */
    public record ViewList(List<Map<String, Object>> items) {}

    @GET
    public ViewList list(@QueryParam("type") String type) {
        List<Map<String, Object>> all = json.of(views.list(callers.current(), type), preferred()).stream()
                .filter(view -> view.get("href") != null)
                .toList();
        return new ViewList(all);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Map<String, Object> body) {
        View view = views.create(callers.current(), body);
        return Response.created(URI.create(view.id().toString()))
                .tag(String.valueOf(view.version()))
                .entity(one(view))
                .build();
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(views.get(callers.current(), id(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response update(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Map<String, Object> body) {
        return answer(views.update(callers.current(), id(id), body, version(ifMatch)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        views.delete(callers.current(), id(id));
    }

    /** Makes it the caller's own default for the type. */
    @PUT
    @Path("{id}/default")
    public Response prefer(@PathParam("id") String id) {
        return answer(views.prefer(callers.current(), id(id)));
    }

    @DELETE
    @Path("{id}/default")
    public void preferNone(@PathParam("id") String id) {
        views.preferNone(callers.current(), id(id));
    }

    private Response answer(View view) {
        return Response.ok(one(view)).tag(String.valueOf(view.version())).build();
    }

    private Map<String, Object> one(View view) {
        return json.of(List.of(view), preferred()).get(0);
    }

    private Set<UUID> preferred() {
        return views.preferred(callers.current());
    }

    private static Set<UUID> teams(Records records, UUID user) {
        return records.find("user", List.of(user)).stream()
                .map(RecordData::values)
                .map(values -> values.get("teams"))
                .filter(List.class::isInstance)
                .flatMap(teams -> ((List<?>) teams).stream())
                .map(team -> ((Reference) team).id())
                .collect(Collectors.toSet());
    }

    private static UUID id(String id) {
        try {
            if (id.length() == 36) {
                return UUID.fromString(id);
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("view " + id);
        }
        throw ProblemException.notFound("view " + id);
    }

    private static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!digits.matches("[0-9]{1,18}")) {
            String message = "must be one ETag that you got from here, or *";
            throw new ProblemException(
                    ProblemType.MALFORMED,
                    null,
                    "If-Match " + message + ".",
                    List.of(new Violation("If-Match", message)),
                    null);
        }
        return Long.valueOf(digits);
    }
}
