package org.mortise.marketing.recipients;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * {@code GET /api/marketing/target-lists/{id}/recipients?campaign=&channel=email|phone|mail&format=json|csv}: who may be sent what the
 * list is for, and how many members were left out and why.
 */
@Component(service = RecipientsResource.class)
@JaxrsResource
@Path("target-lists/{id: [0-9a-fA-F-]{36}}/recipients")
@Produces({MediaType.APPLICATION_JSON, RecipientsResource.CSV})
public final class RecipientsResource {

    static final String CSV = "text/csv";

    private final Records records;
    private final Callers callers;
    private final Selector selector;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile AuditLog audit;

    @Activate
    public RecipientsResource(@Reference Records records, @Reference Callers callers, @Reference Selector selector) {
        this.records = records;
        this.callers = callers;
        this.selector = selector;
    }

    @GET
    public Response get(
            @PathParam("id") String id,
            @QueryParam("campaign") String campaignId,
            @QueryParam("channel") String channelName,
            @QueryParam("format") String format) {
        if (format != null && !List.of("json", "csv").contains(format)) {
            throw malformed("format", "must be json or csv");
        }
        RecordData list = records.get("targetList", uuid("targetList", id));
        RecordData campaign = campaignId == null ? null : records.get("campaign", uuid("campaign", campaignId));
        Channel channel = channelName == null
                ? Channel.of(campaign == null ? null : campaign.get("type"))
                : Channel.named(channelName)
                        .orElseThrow(() -> malformed("channel", "must be one of email, phone, mail"));
        Set<String> purposes = purposes(list, campaign);
        Selection selection = selector.select(list.id(), purposes, channel, Instant.now());
        tell(list, channel, selection, "csv".equals(format) ? "csv" : "json");
        return "csv".equals(format) ? csv(selection) : json(list, campaign, channel, purposes, selection);
    }

    /** What the list and the campaign ask for, both of them; whether the caller may read that or not. */
    private Set<String> purposes(RecordData list, RecordData campaign) {
        return callers.as(Caller.SYSTEM.through("plugin:marketing"), () -> {
            Set<String> codes = new TreeSet<>();
            purpose("targetList", list.id(), codes);
            if (campaign != null) {
                purpose("campaign", campaign.id(), codes);
            }
            return codes;
        });
    }

    private void purpose(String type, UUID id, Set<String> codes) {
        if (records.get(type, id).get("consentPurpose") instanceof org.mortise.api.records.Reference purpose) {
            codes.add(records.get("consentPurpose", purpose.id()).text("code"));
        }
    }

    private static Response csv(Selection selection) {
        Response.ResponseBuilder answer = Response.ok(RecipientsCsv.of(selection.included), CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recipients.csv\"")
                .header("Mortise-Members", selection.members())
                .header("Mortise-Left-Out", selection.leftOutTotal());
        selection.leftOut.forEach((reason, count) -> answer.header("Mortise-Left-Out-Because", reason + "=" + count));
        return answer.build();
    }

    private static Response json(
            RecordData list, RecordData campaign, Channel channel, Set<String> purposes, Selection selection) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("targetList", list.id().toString());
        answer.put("campaign", campaign == null ? null : campaign.id().toString());
        answer.put("channel", channel.json());
        answer.put("purposes", purposes);
        answer.put("members", selection.members());
        answer.put("included", selection.included.size());
        answer.put("leftOut", selection.leftOutTotal());
        answer.put("reasons", selection.leftOut);
        answer.put("items", selection.included.stream().map(Recipient::json).toList());
        return Response.ok(answer, MediaType.APPLICATION_JSON).build();
    }

    private void tell(RecordData list, Channel channel, Selection selection, String format) {
        AuditLog log = audit;
        if (log != null) {
            log.record(new AuditEvent(
                    "export",
                    null,
                    null,
                    null,
                    "targetList",
                    list.id().toString(),
                    Map.of(
                            "what", "recipients",
                            "format", format,
                            "channel", channel.json(),
                            "included", String.valueOf(selection.included.size()),
                            "leftOut", String.valueOf(selection.leftOutTotal()))));
        }
    }

    private static UUID uuid(String type, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(type + " " + id);
        }
    }

    private static ProblemException malformed(String parameter, String message) {
        return new ProblemException(
                ProblemType.MALFORMED,
                null,
                "A parameter cannot be read.",
                List.of(new Violation(parameter, message)),
                null);
    }
}
