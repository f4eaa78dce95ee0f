package org.mortise.core.duplicates.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
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
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.Callers;
import org.mortise.core.duplicates.Duplicates;
import org.mortise.core.duplicates.merge.MergeLog;
import org.mortise.core.duplicates.merge.Merger;
import org.mortise.core.duplicates.rules.MatchRules;
import org.mortise.core.duplicates.scan.Scans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/duplicates}: rules, scans, pairs, merges. */
@Path("")
@Component(service = DuplicatesResource.class, property = "mortise.address=/duplicates")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class DuplicatesResource {

    private static final Set<String> STATES = Set.of("Open", "Dismissed", "Merged");

    private final Duplicates duplicates;
    private final Records records;
    private final RecordTypes types;
    private final Callers callers;

    @Activate
    public DuplicatesResource(
            @Reference Duplicates duplicates,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers) {
        this.duplicates = duplicates;
        this.records = records;
        this.types = types;
        this.callers = callers;
    }

    @GET
    @Path("rules")
    public Map<String, List<MatchRules.Known>> rules() {
        return Map.of("items", shownRules());
    }

    @GET
    @Path("rules/{type}")
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
    @Path("rules/{type}")
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
    @Path("rules/{type}")
    public void resetRule(@PathParam("type") String type) {
        callers.requireAdministrator();
        if (!duplicates.rules().reset(type)) {
            throw ProblemException.notFound("match rule of an administrator for " + type);
        }
    }

    @POST
    @Path("scans")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response scan(JsonNode body) {
        // It looks at all records and forgets the pairs that it does not find again.
        callers.requireAdministrator();
        Scans.Scan scan = duplicates.scanner().start(Bodies.text(Bodies.object(body, Set.of("type")), "type"));
        return Response.accepted(scan)
                .location(URI.create("scans/" + scan.id()))
                .build();
    }

    @GET
    @Path("scans")
    public Map<String, List<Scans.Scan>> scans() {
        // How many pairs there are tells about records that others may not see.
        callers.requireAdministrator();
        return Map.of("items", duplicates.scans().latest());
    }

    @GET
    @Path("scans/{id}")
    public Scans.Scan scan(@PathParam("id") String id) {
        callers.requireAdministrator();
        return duplicates
                .scans()
                .scan(Bodies.pathId(id, "scan"))
                .orElseThrow(() -> ProblemException.notFound("scan " + id));
    }

    @POST
    @Path("scans/{id}/cancel")
    public Scans.Scan cancel(@PathParam("id") String id) {
        return duplicates.scanner().cancel(Bodies.pathId(id, "scan"));
    }

    /** Pairs of records that the caller can read, the likeliest first. */
    @GET
    @Path("pairs")
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
    @Path("pairs/{id}/{decision: dismiss|reopen}")
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

    @POST
    @Path("merges")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(JsonNode given) {
        JsonNode body = Bodies.object(given, Set.of("type", "survivor", "merged", "choose"));
        MergeLog.Merge merge = duplicates
                .merger()
                .merge(
                        Bodies.text(body, "type"),
                        Bodies.id(body, "survivor"),
                        Bodies.id(body, "merged"),
                        Bodies.choices(body.path("choose")));
        return Response.created(URI.create("merges/" + merge.id()))
                .entity(shown(merge))
                .build();
    }

    /** The merges that a record took part in. */
    @GET
    @Path("merges")
    public Map<String, List<MergeLog.Merge>> merges(@QueryParam("type") String type, @QueryParam("record") String id) {
        if (type == null || id == null) {
            throw ProblemException.of(ProblemType.MALFORMED, "type and record have to be named.");
        }
        types.require(type);
        UUID record = Bodies.pathId(id, type);
        List<MergeLog.Merge> merges = duplicates.merges().of(type, record);
        return Map.of("items", readableMerges(merges));
    }

    @GET
    @Path("merges/{id}")
    public MergeLog.Merge merge(@PathParam("id") String id) {
        MergeLog.Merge merge = duplicates
                .merges()
                .find(Bodies.pathId(id, "merge"))
                .orElseThrow(() -> ProblemException.notFound("merge " + id));
        return readableMerges(List.of(merge)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("merge " + id));
    }

    @POST
    @Path("merges/{id}/undo")
    public Merger.Undone undo(@PathParam("id") String id) {
        merge(id);
        return duplicates.merger().undo(Bodies.pathId(id, "merge"));
    }

    /** What the merge changed is told to those who can read what it made. */
    private List<MergeLog.Merge> readableMerges(List<MergeLog.Merge> merges) {
        return merges.stream()
                .filter(merge -> types.find(merge.type()).isPresent()
                        && !records.find(merge.type(), List.of(merge.survivor(), merge.merged()))
                                .isEmpty())
                .map(this::shown)
                .toList();
    }

    private MergeLog.Merge shown(MergeLog.Merge merge) {
        RecordType type = types.require(merge.type());
        Map<String, List<Object>> changes = new LinkedHashMap<>(merge.changes());
        changes.keySet().removeIf(field -> type.field(field).isEmpty());
        return new MergeLog.Merge(
                merge.id(),
                merge.type(),
                merge.survivor(),
                merge.merged(),
                merge.state(),
                changes,
                merge.mergedBy(),
                merge.mergedAt(),
                merge.undoneBy(),
                merge.undoneAt());
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
