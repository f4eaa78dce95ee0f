package org.mortise.core.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.scores.Classification;
import org.mortise.core.scores.code.Classifiers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/<plugin>/<collection>/{id}/suggestions}: which values its fields might have, by the classifiers of plugins. */
@Path("{collection: [a-z][a-z0-9-]*}/{id: [0-9a-fA-F-]{36}}/suggestions")
@Component(service = SuggestionsResource.class, property = "mortise.address=*")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestionsResource {

    private final Classifiers classifiers;
    private final Records records;
    private final RecordTypes types;

    @Activate
    public SuggestionsResource(
            @org.osgi.service.component.annotations.Reference Classifiers classifiers,
            @org.osgi.service.component.annotations.Reference Records records,
            @org.osgi.service.component.annotations.Reference RecordTypes types) {
        this.classifiers = classifiers;
        this.records = records;
        this.types = types;
    }

    /** By field and classifier. */
    public record SuggestionList(List<Suggestion> items) {}

    /**
     * @param custom whether the field stands under {@code custom}
     * @param values the likeliest first
     * @param problem why the classifier failed; null when it did not
     */
    public record Suggestion(String field, boolean custom, String classifier, List<ValueView> values, String problem) {}

    /** @param value in the JSON form of the field, to be written as it is */
    public record ValueView(Object value, BigDecimal probability) {}

    @GET
    public SuggestionList suggest(
            @PathParam("collection") String collection, @PathParam("id") String id, @Context UriInfo uri) {
        AddressedRecord asked = AddressedRecord.of(types, records, uri, collection, id);
        return new SuggestionList(classifiers.of(asked.record(), asked.type()).stream()
                .map(answer -> new Suggestion(
                        answer.field().name(),
                        answer.field().custom(),
                        answer.classifier(),
                        values(answer.values()),
                        answer.problem()))
                .toList());
    }

    private List<ValueView> values(List<Classification> said) {
        Map<String, Set<UUID>> ids = said.stream()
                .map(Classification::value)
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .collect(Collectors.groupingBy(Reference::type, Collectors.mapping(Reference::id, Collectors.toSet())));
        Map<UUID, Reference> readable = ids.entrySet().stream()
                .flatMap(each -> readable(each.getKey(), each.getValue()))
                .collect(Collectors.toMap(Reference::id, each -> each));
        return said.stream()
                .map(each -> each.value() instanceof Reference reference
                        ? view(readable.get(reference.id()), each.probability())
                        : view(each.value(), each.probability()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those that the caller may read, with their names: a plugin may know more than he. */
    private Stream<Reference> readable(String type, Set<UUID> ids) {
        if (types.find(type).isEmpty()) {
            return Stream.empty();
        }
        Map<UUID, String> names = records.names(type, ids);
        return records.find(type, ids).stream().map(record -> new Reference(type, record.id(), names.get(record.id())));
    }

    private static ValueView view(Object value, double probability) {
        return value == null
                ? null
                : new ValueView(
                        JsonForm.of(value), BigDecimal.valueOf(probability).setScale(3, RoundingMode.HALF_UP));
    }
}
