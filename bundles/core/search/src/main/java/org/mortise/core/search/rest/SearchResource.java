package org.mortise.core.search.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.search.Search;
import org.mortise.api.search.SearchHit;
import org.mortise.api.search.SearchMatch;
import org.mortise.api.search.SearchPage;
import org.mortise.api.search.SearchQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/search}: one box over all records. */
@Path("")
@Component(service = SearchResource.class, property = "mortise.address=/search")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private static final Set<String> PARAMETERS = new TreeSet<>(Set.of("q", "type", "limit", "cursor"));

    private final Search search;
    private final RecordTypes types;

    @Activate
    public SearchResource(@Reference Search search, @Reference RecordTypes types) {
        this.search = search;
        this.types = types;
    }

    /** One page of hits. */
    public record Hits(List<Hit> items, String nextCursor, boolean complete) {}

    /** One hit. */
    public record Hit(String type, String id, String name, String href, double score, List<Match> matches) {}

    /** Where words stand; each range is the index of its first character and its length. */
    public record Match(String field, String text, List<int[]> ranges) {}

    @GET
    public Hits search(
            @QueryParam("q") String text,
            @QueryParam("type") List<String> wanted,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw malformed(
                        name, "is not a parameter that is known here; known are " + String.join(", ", PARAMETERS));
            }
        }
        SearchPage page = search.search(SearchQuery.of(text == null ? "" : text)
                .types(names(wanted))
                .limit(limit(limit))
                .cursor(cursor == null || cursor.isBlank() ? null : cursor));
        Map<String, String> addresses = new LinkedHashMap<>();
        types.all().forEach(type -> addresses.put(type.name(), type.href()));
        return new Hits(
                page.items().stream()
                        .map(hit -> hit(hit, addresses.get(hit.type())))
                        .toList(),
                page.nextCursor(),
                page.complete());
    }

    private static Hit hit(SearchHit hit, String address) {
        return new Hit(
                hit.type(),
                hit.id().toString(),
                hit.name(),
                address == null ? null : address + "/" + hit.id(),
                Math.round(hit.score() * 1000) / 1000.0,
                hit.matches().stream().map(SearchResource::match).toList());
    }

    private static Match match(SearchMatch match) {
        return new Match(
                match.field(),
                match.text(),
                match.ranges().stream()
                        .map(range -> new int[] {range.start(), range.length()})
                        .toList());
    }

    private static List<String> names(List<String> wanted) {
        List<String> names = new ArrayList<>();
        for (String each : wanted) {
            for (String name : each.split(",")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    private static int limit(String text) {
        try {
            return text == null || text.isBlank() ? SearchQuery.DEFAULT_LIMIT : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw malformed("limit", "must be a whole number from 1 to " + SearchQuery.MAX_LIMIT);
        }
    }

    private static ProblemException malformed(String field, String message) {
        return new ProblemException(
                ProblemType.MALFORMED, null, field + " " + message + ".", List.of(new Violation(field, message)), null);
    }
}
