package org.mortise.core.duplicates.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.security.Callers;
import org.mortise.core.duplicates.Duplicates;
import org.mortise.core.duplicates.rules.MatchRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/duplicates/rules}: what makes two records of a type alike. */
@Path("rules")
@Component(service = MatchRulesResource.class, property = "mortise.address=/duplicates")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class MatchRulesResource {

    private final Duplicates duplicates;
    private final RecordTypes types;
    private final Callers callers;

    @Activate
    public MatchRulesResource(
            @Reference Duplicates duplicates, @Reference RecordTypes types, @Reference Callers callers) {
        this.duplicates = duplicates;
        this.types = types;
        this.callers = callers;
    }

    @GET
    public Map<String, List<MatchRules.Known>> rules() {
        return Map.of("items", shownRules());
    }

    @GET
    @Path("{type}")
    public MatchRules.Known rule(@PathParam("type") String type) {
        return shownRules().stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("match rule of " + type));
    }

    /** Those that speak of nothing that the caller may not read. */
    private List<MatchRules.Known> shownRules() {
        return duplicates.rules().all().stream()
                .filter(known -> types.find(known.type())
                        .filter(type -> duplicates.rules().speaksOnlyOf(type, known))
                        .isPresent())
                .toList();
    }

    @PUT
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_JSON)
    public MatchRules.Known setRule(@PathParam("type") String type, JsonNode rule) {
        callers.requireAdministrator();
        if (rule == null) {
            throw ProblemException.invalid("", "must be an object");
        }
        duplicates.rules().set(type, rule);
        return rule(type);
    }

    /** Back to the rule of the plugin. */
    @DELETE
    @Path("{type}")
    public void resetRule(@PathParam("type") String type) {
        callers.requireAdministrator();
        if (!duplicates.rules().reset(type)) {
            throw ProblemException.notFound("match rule of an administrator for " + type);
        }
    }
}
