package org.mortise.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/settings}: what plugins let administrators set. */
@Path("settings")
@Component(service = SettingsResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {

    private final SettingsDesk desk;

    @Activate
    public SettingsResource(@Reference SettingsDesk desk) {
        this.desk = desk;
    }

    @GET
    public Map<String, Object> all(@HeaderParam("Accept-Language") String languages) {
        return Map.of(
                "items",
                desk.all(locale(languages)).stream().map(SettingsView::summary).toList());
    }

    @GET
    @Path("{pid}")
    public Map<String, Object> one(@PathParam("pid") String pid, @HeaderParam("Accept-Language") String languages) {
        SettingsDesk.Sheet sheet = desk.sheet(pid, locale(languages));
        return sheet.form().many() ? SettingsView.of(sheet, desk.many(sheet.form())) : SettingsView.of(sheet);
    }

    /** {@code {"instance", "values": {…}}}: one more of those of which there may be many, by its name; its address is in the answer. */
    @POST
    @Path("{pid}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("pid") String pid, @HeaderParam("Accept-Language") String languages, JsonNode body) {
        JsonNode json = object(body, Set.of("instance", "values"));
        if (!json.path("instance").isTextual()) {
            throw ProblemException.invalid("instance", "must be a text");
        }
        SettingsDesk.Sheet added =
                desk.add(pid, locale(languages), json.path("instance").asText(), json.path("values"));
        return Response.created(URI.create("settings/" + added.form().pid()))
                .entity(SettingsView.of(added))
                .build();
    }

    /** One of those of which there may be many. @param version that was read */
    @DELETE
    @Path("{pid}")
    public void remove(@PathParam("pid") String pid, @QueryParam("version") String version) {
        desk.remove(pid, null, number(version));
    }

    private static long number(String version) {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException e) {
            throw wrongVersion();
        }
    }

    private static ProblemException wrongVersion() {
        return ProblemException.invalid("version", "must be the version that was read");
    }

    /** {@code {"version", "values": {…}}}: all values that are not the defaults; a password that is missing stays as it is. */
    @PUT
    @Path("{pid}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> change(
            @PathParam("pid") String pid, @HeaderParam("Accept-Language") String languages, JsonNode body) {
        JsonNode json = object(body, Set.of("version", "values"));
        JsonNode version = json.path("version");
        if (!version.isIntegralNumber() || !version.canConvertToLong()) {
            throw wrongVersion();
        }
        return SettingsView.of(desk.change(pid, locale(languages), version.asLong(), json.path("values")));
    }

    private static JsonNode object(JsonNode json, Set<String> known) {
        if (json == null || !json.isObject()) {
            throw ProblemException.of(ProblemType.MALFORMED, "The body must be a JSON object.");
        }
        List<Violation> violations = new ArrayList<>();
        json.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                violations.add(new Violation(key, "is not known here"));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return json;
    }

    /** As Metatype names languages. Whoever sends what is no language gets the default. */
    private static String locale(String languages) {
        try {
            List<Locale.LanguageRange> ranges = languages == null ? List.of() : Locale.LanguageRange.parse(languages);
            return ranges.isEmpty()
                    ? null
                    : ranges.get(0).getRange().equals("*")
                            ? null
                            : Locale.forLanguageTag(ranges.get(0).getRange()).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
