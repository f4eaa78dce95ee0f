package org.mortise.core.security.roles;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * {@code /api/<plugin>/<collection>/<id>/shares}: with whom a record is shared beyond what roles allow. Whoever may edit the record
 * may share it.
 */
@Component(service = SharesResource.class, property = "mortise.address=*")
@JaxrsResource
@Path("{collection: [a-z][a-z0-9-]*}/{id: [0-9a-fA-F-]{36}}/shares")
@Produces(MediaType.APPLICATION_JSON)
public final class SharesResource {

    private static final List<String> PRINCIPALS = List.of("user", "team");
    private static final List<String> ACCESS = List.of("read", "edit");

    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private final Shares shares;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile AuditLog log;

    @Activate
    public SharesResource(
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference(target = "(mortise.migrated=org.mortise.core.security)") DataSource dataSource) {
        this.records = records;
        this.types = types;
        this.callers = callers;
        this.shares = new Shares(new Sql(dataSource), transactions);
    }

    @GET
    public Map<String, Object> list(
            @PathParam("collection") String collection, @PathParam("id") String id, @Context UriInfo uri) {
        RecordType type = type(uri, collection);
        UUID record = records.get(type.name(), uuid(id)).id();
        List<Shares.Share> all = shares.of(type.name(), record);
        Map<UUID, String> names = new HashMap<>();
        for (String principal : PRINCIPALS) {
            names.putAll(records.names(
                    principal,
                    all.stream()
                            .filter(share -> share.type().equals(principal))
                            .map(Shares.Share::id)
                            .collect(Collectors.toSet())));
        }
        return Map.of(
                "items", all.stream().map(share -> Shares.json(share, names)).toList());
    }

    /** {@code {"type":"team","access":"read"}} for the team or user of that id. */
    @PUT
    @Path("{principal}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> put(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @PathParam("principal") String principal,
            @Context UriInfo uri,
            JsonNode body) {
        RecordType type = type(uri, collection);
        UUID record = uuid(id);
        requireEdit(type, record);
        List<Violation> violations = new ArrayList<>();
        String kind = one(body, "type", PRINCIPALS, violations);
        String access = one(body, "access", ACCESS, violations);
        UUID with = uuid(principal);
        if (violations.isEmpty() && records.find(kind, List.of(with)).isEmpty()) {
            violations.add(new Violation("id", "is no " + kind + ": " + with));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        shares.put(
                type.name(),
                record,
                new Shares.Share(
                        kind, with, access, Instant.now(), callers.current().userId()),
                () -> tell("shared", type, record, Map.of("with", kind + " " + with, "access", access)));
        return list(collection, id, uri);
    }

    @DELETE
    @Path("{principal}")
    public void remove(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @PathParam("principal") String principal,
            @Context UriInfo uri) {
        RecordType type = type(uri, collection);
        UUID record = uuid(id);
        requireEdit(type, record);
        UUID with = uuid(principal);
        if (!shares.remove(
                type.name(), record, with, () -> tell("unshared", type, record, Map.of("with", with.toString())))) {
            throw ProblemException.notFound("share with " + principal);
        }
    }

    /** A change of nothing asks the question and changes nothing. */
    private void requireEdit(RecordType type, UUID record) {
        records.write(Write.update(type.name(), record, Map.of()));
    }

    private void tell(String action, RecordType type, UUID record, Map<String, String> details) {
        AuditLog target = log;
        if (target != null) {
            target.record(new AuditEvent(action, null, null, null, type.name(), record.toString(), details));
        }
    }

    private static String one(JsonNode body, String key, List<String> allowed, List<Violation> violations) {
        String value = body == null ? "" : body.path(key).asText();
        if (!allowed.contains(value)) {
            violations.add(new Violation(key, "must be one of " + String.join(", ", allowed)));
        }
        return value;
    }

    private RecordType type(UriInfo uri, String collection) {
        String base = uri.getBaseUri().getPath();
        String href = (base.endsWith("/") ? base : base + "/") + collection;
        return types.all().stream()
                .filter(type -> type.href().equals(href))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("collection at " + href));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("record " + text);
        }
    }
}
