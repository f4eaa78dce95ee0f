package org.mortise.core.scores;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Translations;
import org.mortise.core.scores.code.Scorers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/<plugin>/<collection>/{id}/score}: how complete and how right a record is, field by field, and what scorers say. */
@Path("{collection: [a-z][a-z0-9-]*}/{id: [0-9a-fA-F-]{36}}/score")
@Component(service = RecordScoreResource.class, property = "mortise.address=*")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class RecordScoreResource {

    private final Scores scores;
    private final Scorers scorers;
    private final Records records;
    private final RecordTypes types;
    private final Translations translations;

    @Activate
    public RecordScoreResource(
            @Reference Scores scores,
            @Reference Scorers scorers,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Translations translations) {
        this.scores = scores;
        this.scorers = scorers;
        this.records = records;
        this.types = types;
        this.translations = translations;
    }

    /**
     * By the rule of the type, the first four empty for a type without one, and by code.
     *
     * @param scorers by name
     */
    public record Answer(
            BigDecimal score, BigDecimal completeness, BigDecimal accuracy, List<?> fields, List<ScorerView> scorers) {}

    /** @param value null when the scorer failed; then the problem says so */
    public record ScorerView(
            String name, String label, int min, int max, BigDecimal value, List<ReasonView> reasons, String problem) {}

    public record ReasonView(String field, BigDecimal points, String reason) {}

    @GET
    public Answer score(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @HeaderParam("Accept-Language") String languages,
            @Context UriInfo uri) {
        AddressedRecord asked = AddressedRecord.of(types, records, uri, collection, id);
        Optional<ScoreRule> rule = scores.rules().find(asked.type());
        if (rule.isEmpty() && !scorers.has(asked.type().name())) {
            throw ProblemException.notFound("score of " + asked.type().name());
        }
        Map<String, String> texts = translations.accepted(languages);
        List<ScorerView> said = scorers.of(asked.record(), asked.type()).stream()
                .map(answer -> view(answer, texts))
                .toList();
        if (rule.isEmpty()) {
            return new Answer(null, null, null, List.of(), said);
        }
        Score score = new Scoring(rule.get(), Instant.now()).of(asked.record());
        return new Answer(score.score(), score.completeness(), score.accuracy(), score.fields(), said);
    }

    private static ScorerView view(Scorers.Answer answer, Map<String, String> texts) {
        return new ScorerView(
                answer.name(),
                texts.getOrDefault(answer.label(), answer.label()),
                answer.min(),
                answer.max(),
                answer.value(),
                answer.reasons().stream()
                        .map(reason -> new ReasonView(
                                reason.field(), reason.points(), texts.getOrDefault(reason.text(), reason.text())))
                        .toList(),
                answer.problem());
    }
}
