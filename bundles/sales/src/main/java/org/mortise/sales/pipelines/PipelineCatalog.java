package org.mortise.sales.pipelines;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The pipelines and stages as they are now, for the many opportunities of an import as well as for one. Remembered for a second
 * at most, since another node may change them; a name that is not found is looked for in the database before it is
 * called unknown. Safe for use by many threads.
 */
@Component(service = PipelineCatalog.class)
public final class PipelineCatalog {

    private static final Duration MEMORY = Duration.ofSeconds(1);
    private static final int ALL = 10_000;

    private final Records records;
    private final Callers callers;
    private final InstantSource clock;
    private volatile Snapshot snapshot;
    private volatile long generation;

    @Activate
    public PipelineCatalog(@Reference Records records, @Reference Callers callers) {
        this(records, callers, InstantSource.system());
    }

    public PipelineCatalog(Records records, Callers callers, InstantSource clock) {
        this.records = records;
        this.callers = callers;
        this.clock = clock;
    }

    /** In their order, the default one first. */
    public List<PipelineDefinition> all() {
        Snapshot known = snapshot;
        return known != null && clock.millis() < known.goodUntil() ? known.pipelines() : load();
    }

    /** The one that is marked as the default, or else the first. */
    public Optional<PipelineDefinition> defaultPipeline() {
        return all().stream().findFirst();
    }

    public Optional<PipelineDefinition> find(UUID pipeline) {
        return find(all(), pipeline).or(() -> find(load(), pipeline));
    }

    public Optional<StageDefinition> stage(UUID pipeline, String name) {
        return find(all(), pipeline)
                .flatMap(found -> found.stage(name))
                .or(() -> find(load(), pipeline).flatMap(found -> found.stage(name)));
    }

    /** Forgets what it remembers: a pipeline or a stage was changed. */
    public synchronized void forget() {
        generation++;
        snapshot = null;
    }

    private static Optional<PipelineDefinition> find(List<PipelineDefinition> pipelines, UUID id) {
        return pipelines.stream().filter(pipeline -> pipeline.id().equals(id)).findFirst();
    }

    private List<PipelineDefinition> load() {
        long before = generation;
        // As the system: what a stage means does not depend on whether the caller may see the stages.
        List<PipelineDefinition> pipelines = callers.as(Caller.SYSTEM, this::read);
        remember(before, new Snapshot(pipelines, clock.millis() + MEMORY.toMillis()));
        return pipelines;
    }

    private List<PipelineDefinition> read() {
        Map<UUID, List<StageDefinition>> stages =
                records.query(Query.of("stage").sort(List.of("order")).limit(ALL)).items().stream()
                        .map(StageDefinition::of)
                        .collect(groupingBy(StageDefinition::pipeline));
        Query query = Query.of("pipeline")
                .sort(List.of("-isDefault", "order", SystemFields.CREATED_AT))
                .limit(ALL);
        return records.query(query).items().stream()
                .map(pipeline -> definition(pipeline, stages.getOrDefault(pipeline.id(), List.of())))
                .toList();
    }

    private static PipelineDefinition definition(RecordData pipeline, List<StageDefinition> stages) {
        return new PipelineDefinition(pipeline.id(), pipeline.text("name"), pipeline.is("isDefault"), stages);
    }

    /** Unless somebody said {@link #forget} while it was being read. */
    private synchronized void remember(long before, Snapshot fresh) {
        if (generation == before) {
            snapshot = fresh;
        }
    }

    private record Snapshot(List<PipelineDefinition> pipelines, long goodUntil) {}
}
