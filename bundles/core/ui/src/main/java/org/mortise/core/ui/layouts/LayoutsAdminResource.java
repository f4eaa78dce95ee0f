package org.mortise.core.ui.layouts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/layouts/{type}/{everybody or a role's id}}: for administrators; deleting one leads back to the type's own order. */
@Path("layouts/{type}")
@Component(service = LayoutsAdminResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class LayoutsAdminResource {

    private static final String EVERYBODY = "everybody";

    private final Layouts layouts;
    private final RecordTypes types;
    private final Records records;
    private final Callers callers;

    /** Null while there is none. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile AuditLog audit;

    @Activate
    public LayoutsAdminResource(
            @Reference Layouts layouts,
            @Reference RecordTypes types,
            @Reference Records records,
            @Reference Callers callers) {
        this.layouts = layouts;
        this.types = types;
        this.records = records;
        this.callers = callers;
    }

    /** @param title a text, or an object with one for each language; null for none */
    public record Section(Object title, List<String> fields) {}

    /** @param role null for everybody */
    public record Told(
            String type,
            String role,
            int rank,
            List<Section> sections,
            List<String> hidden,
            long version,
            String modifiedAt) {}

    /** What holds as long as nobody arranges the type otherwise. */
    public record Default(String plugin, List<Section> sections, List<String> hidden) {}

    /**
     * The one that counts for a user with several roles stands first.
     *
     * @param brought by a plugin; null when none does
     */
    public record ToldList(List<Told> items, Default brought) {}

    @GET
    public ToldList list(@PathParam("type") String type) {
        RecordType found = type(type);
        return new ToldList(
                layouts.of(found).stream().map(LayoutsAdminResource::told).toList(),
                layouts.brought(found).map(each -> told(each, found)).orElse(null));
    }

    @GET
    @Path("{audience}")
    public Response get(@PathParam("type") String type, @PathParam("audience") String audience) {
        return answer(existing(type(type), audience));
    }

    /** Makes it or takes the place of what there is. */
    @PUT
    @Path("{audience}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("type") String type,
            @PathParam("audience") String audience,
            @HeaderParam("If-Match") String ifMatch,
            Map<String, Object> body) {
        RecordType found = type(type);
        Layout draft = LayoutBody.read(body, found, role(audience));
        Long expected = version(ifMatch);
        return answer(layouts.inTransaction(() -> {
            Layout saved = layouts.save(draft, expected);
            LayoutTrail.tell(audit, "layout-changed", saved);
            return saved;
        }));
    }

    @DELETE
    @Path("{audience}")
    public void delete(@PathParam("type") String type, @PathParam("audience") String audience) {
        Layout layout = existing(type(type), audience);
        layouts.inTransaction(() -> {
            layouts.delete(layout);
            LayoutTrail.tell(audit, "layout-deleted", layout);
            return null;
        });
    }

    private RecordType type(String name) {
        callers.requireAdministrator();
        return types.find(name).orElseThrow(() -> ProblemException.notFound("record type " + name));
    }

    /** The layout of a role that is gone is still found, so that it can be taken away. */
    private Layout existing(RecordType type, String audience) {
        return layouts.find(type, id(audience))
                .orElseThrow(() -> ProblemException.notFound("layout of " + type.name() + " for " + audience));
    }

    private UUID role(String audience) {
        UUID id = id(audience);
        if (id != null && records.find("role", List.of(id)).isEmpty()) {
            throw ProblemException.notFound("role " + audience);
        }
        return id;
    }

    private static UUID id(String audience) {
        if (audience.equals(EVERYBODY)) {
            return null;
        }
        try {
            if (audience.length() == 36) {
                return UUID.fromString(audience);
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("role " + audience);
        }
        throw ProblemException.notFound("role " + audience);
    }

    private static Response answer(Layout layout) {
        return Response.ok(told(layout)).tag(String.valueOf(layout.version())).build();
    }

    private Default told(BroughtLayout brought, RecordType type) {
        Layout layout = layouts.shown(brought, type);
        return new Default(brought.plugin(), sections(layout), layout.hidden());
    }

    private static List<Section> sections(Layout layout) {
        return layout.sections().stream()
                .map(section -> new Section(
                        section.title() == null ? null : section.title().json(), section.fields()))
                .toList();
    }

    private static Told told(Layout layout) {
        return new Told(
                layout.type(),
                layout.role() == null ? null : layout.role().toString(),
                layout.rank(),
                sections(layout),
                layout.hidden(),
                layout.version(),
                layout.modifiedAt().toString());
    }

    private static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (digits.matches("[0-9]{1,18}")) {
            return Long.valueOf(digits);
        }
        String message = "must be one ETag that you got from here, or *";
        throw new ProblemException(
                ProblemType.MALFORMED,
                null,
                "If-Match " + message + ".",
                List.of(new Violation("If-Match", message)),
                null);
    }
}
