package org.mortise.core.duplicates.rest;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.Callers;
import org.mortise.core.duplicates.Duplicates;
import org.mortise.core.duplicates.scan.Scans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/duplicates/pairs}: what scans found, and what was decided about it. */
@Path("pairs")
@Component(service = PairsResource.class, property = "mortise.address=/duplicates")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class PairsResource {

    private static final Set<String> STATES = Set.of("Open", "Dismissed", "Merged");

    private final Duplicates duplicates;
    private final Records records;
    private final RecordTypes types;
    private final Callers callers;

    @Activate
    public PairsResource(
            @Reference Duplicates duplicates,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers) {
        this.duplicates = duplicates;
        this.records = records;
        this.types = types;
        this.callers = callers;
    }

    /** Pairs of records that the caller can read, the likeliest first. */
    @GET
    public Map<String, Object> pairs(
            @QueryParam("type") String type,
            @QueryParam("state") @DefaultValue("Open") String state,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("0") String cursor) {
        if (!STATES.contains(state)) {
            throw ProblemException.of(ProblemType.MALFORMED, "state has to be one of Open, Dismissed, Merged.");
        }
        int size = number(limit, "limit", 1, 1000);
        int offset = number(cursor, "cursor", 0, 1_000_000);
        List<Scans.Pair> page = duplicates.scans().pairs(type, state, size + 1, offset);
        boolean more = page.size() > size;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", readable(more ? page.subList(0, size) : page));
        answer.put("nextCursor", more ? String.valueOf(offset + size) : null);
        return answer;
    }

    @POST
    @Path("{id}/{decision: dismiss|reopen}")
    public Map<String, Object> decide(@PathParam("id") String id, @PathParam("decision") String decision) {
        UUID pair = Bodies.pathId(id, "pair");
        Scans.Pair found = duplicates.scans().pair(pair).orElseThrow(() -> ProblemException.notFound("pair " + id));
        if (readable(List.of(found)).isEmpty()) {
            throw ProblemException.notFound("pair " + id);
        }
        if (found.state().equals("Merged")) {
            throw ProblemException.of(ProblemType.CONFLICT, "pair-merged", "The two were merged; undo that instead.");
        }
        boolean dismiss = decision.equals("dismiss");
        duplicates
                .scans()
                .decide(
                        pair,
                        dismiss ? "Dismissed" : "Open",
                        dismiss ? callers.current().name() : null);
        return readable(List.of(duplicates.scans().pair(pair).orElseThrow())).get(0);
    }

    private List<Map<String, Object>> readable(List<Scans.Pair> pairs) {
        Map<String, Set<UUID>> ids = new HashMap<>();
        pairs.forEach(pair -> ids.computeIfAbsent(pair.type(), any -> new LinkedHashSet<>())
                .addAll(List.of(pair.one(), pair.other())));
        Map<UUID, String> names = new HashMap<>();
        boolean[] merged = {pairs.stream().anyMatch(pair -> pair.state().equals("Merged"))};
        ids.forEach((type, all) -> {
            if (types.find(type).isPresent()) {
                names.putAll(names(type, all, merged[0]));
            }
        });
        return pairs.stream()
                .filter(pair -> names.containsKey(pair.one()) && names.containsKey(pair.other()))
                .map(pair -> json(pair, names))
                .toList();
    }

    private Map<UUID, String> names(String type, Collection<UUID> ids, boolean deletedToo) {
        Set<UUID> living = new LinkedHashSet<>();
        records.find(type, ids).forEach(record -> living.add(record.id()));
        return records.names(type, deletedToo ? ids : living);
    }

    private Map<String, Object> json(Scans.Pair pair, Map<UUID, String> names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", pair.id());
        json.put("state", pair.state());
        RecordType type = types.require(pair.type());
        // How much alike two records are tells of every field that was compared.
        boolean whole = pair.fields().stream().allMatch(field -> knows(type, String.valueOf(field.get("field"))));
        json.put("points", whole ? pair.points() : null);
        json.put("one", reference(pair.type(), pair.one(), names));
        json.put("other", reference(pair.type(), pair.other(), names));
        json.put(
                "fields",
                pair.fields().stream()
                        .filter(field -> knows(type, String.valueOf(field.get("field"))))
                        .toList());
        json.put("decidedBy", pair.decidedBy());
        return json;
    }

    private static boolean knows(RecordType type, String path) {
        return type.field(path.split("\\.")[0]).isPresent();
    }

    private static Map<String, Object> reference(String type, UUID id, Map<UUID, String> names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("id", id);
        json.put("name", names.get(id));
        return json;
    }

    private static int number(String text, String name, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw ProblemException.of(ProblemType.MALFORMED, name + " has to be a number.");
        }
        throw ProblemException.of(ProblemType.MALFORMED, name + " has to lie between " + least + " and " + most + ".");
    }
}
