package org.mortise.core.scores;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/scores}: the rules, and the report over a type. */
@Path("")
@Component(service = ScoresResource.class, property = "mortise.address=/scores")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class ScoresResource {

    private final Scores scores;
    private final RecordTypes types;
    private final Callers callers;
    private final ScoreReport report;

    @Activate
    public ScoresResource(
            @Reference Scores scores,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers) {
        this.scores = scores;
        this.types = types;
        this.callers = callers;
        this.report = new ScoreReport(records);
    }

    @GET
    @Path("rules")
    public Object rules() {
        return Map.of("items", scores.rules().shown());
    }

    @GET
    @Path("rules/{type}")
    public Object rule(@PathParam("type") String type) {
        return scores.rules().shown().stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("score rule of " + type));
    }

    @PUT
    @Path("rules/{type}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Object setRule(@PathParam("type") String type, JsonNode rule) {
        callers.requireAdministrator();
        if (rule == null) {
            throw ProblemException.invalid("", "must be an object");
        }
        scores.rules().set(type, rule);
        return rule(type);
    }

    @DELETE
    @Path("rules/{type}")
    public void resetRule(@PathParam("type") String type) {
        callers.requireAdministrator();
        if (!scores.rules().reset(type)) {
            throw ProblemException.notFound("score rule of an administrator for " + type);
        }
    }

    /** {@code /report?type=account&group=owner&filter=…}: the means, and which checks are missed how often. */
    @GET
    @Path("report")
    public Map<String, Object> report(
            @QueryParam("type") String type, @QueryParam("group") String group, @QueryParam("filter") String filter) {
        if (type == null) {
            throw ProblemException.of(ProblemType.MALFORMED, "type has to be named.");
        }
        ScoreRule rule = scores.rules().require(type);
        Field field = group == null ? null : types.require(type).field(group).orElse(null);
        if (group != null && (field == null || !field.type().sortable() || field.type() == FieldType.LONG_TEXT)) {
            throw ProblemException.of(ProblemType.MALFORMED, "group has to be a single-valued field of " + type + ".");
        }
        List<Map<String, Object>> groups = report.of(rule, filter, group).stream()
                .map(each -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    if (group != null) {
                        json.put(group, JsonForm.of(each.key()));
                    }
                    json.put("count", each.count());
                    json.put("score", each.score());
                    json.put("completeness", each.completeness());
                    json.put("accuracy", each.accuracy());
                    json.put("missed", each.missing());
                    return json;
                })
                .toList();
        return Map.of("groups", groups);
    }
}
