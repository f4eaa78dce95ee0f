package org.mortise.core.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * {@code GET /api/consent/persons/{type}/{id}?at=}: what counts for a person, purpose by purpose; in the caller's name, so that consents
 * and purposes that he may not read are not there.
 */
@Path("persons/{type}/{id: [0-9a-fA-F-]{36}}")
@Component(service = PersonConsentsResource.class)
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class PersonConsentsResource {

    private static final int PAGE = 1_000;

    private final Records records;

    @Activate
    public PersonConsentsResource(@Reference Records records) {
        this.records = records;
    }

    @GET
    public Map<String, Object> get(
            @PathParam("type") String type, @PathParam("id") String id, @QueryParam("at") String at) {
        Instant when = time(at);
        RecordData person = records.get(type, uuid(type, id));
        List<Given> history =
                new History(records).of(List.of(person.id()), null).getOrDefault(person.id(), List.of());
        List<Map<String, Object>> items = new ArrayList<>();
        for (RecordData record : purposes()) {
            Purpose purpose = Purpose.of(record);
            List<Given> own = history.stream()
                    .filter(given -> record.id().equals(given.purpose()))
                    .toList();
            Given newest = Given.newest(own, when).orElse(null);
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("purpose", purpose.code());
            item.put("state", Given.state(purpose, own, when).name());
            item.put("status", newest == null ? null : newest.status());
            item.put("at", newest == null ? null : newest.at().toString());
            item.put(
                    "validUntil",
                    newest == null || newest.validUntil() == null
                            ? null
                            : newest.validUntil().toString());
            item.put("source", newest == null ? null : newest.source());
            item.put("entries", own.size());
            items.add(item);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("person", Map.of("type", person.type(), "id", person.id().toString()));
        answer.put("at", when.toString());
        answer.put("items", items);
        return answer;
    }

    private List<RecordData> purposes() {
        Page page = records.query(Query.of(Names.PURPOSE).sort(List.of("code")).limit(PAGE));
        return page.items();
    }

    private static Instant time(String at) {
        try {
            return at == null ? Instant.now() : Instant.parse(at);
        } catch (java.time.format.DateTimeParseException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED,
                    null,
                    "The time cannot be read.",
                    List.of(new Violation("at", "must be a time such as 2026-03-01T12:00:00Z")),
                    e);
        }
    }

    private static UUID uuid(String type, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(type + " " + id);
        }
    }
}
