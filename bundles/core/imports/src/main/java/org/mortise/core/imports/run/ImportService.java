package org.mortise.core.imports.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.imports.formats.Formats;
import org.mortise.core.imports.mapping.Mapping;
import org.mortise.core.imports.mapping.MappingReader;
import org.mortise.core.imports.mapping.RowPlan;
import org.mortise.core.imports.propose.Proposal;
import org.mortise.core.imports.propose.Proposer;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.RowLog;
import org.mortise.core.imports.store.Status;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Takes files, and orders about the imports that they became. Safe for use by many threads. */
@Component(service = ImportService.class, configurationPid = "org.mortise.core.imports")
@Designate(ocd = ImportsConfig.class)
public final class ImportService {

    private static final long UNDO_PATIENCE_SECONDS = 20;
    private static final int PREVIEW_ROWS = 10;

    private final Platform platform;
    private final Workers workers;
    private final Dispatcher dispatcher;
    private final ImportsConfig config;

    @Activate
    public ImportService(
            @Reference(target = "(mortise.migrated=org.mortise.core.imports)") DataSource dataSource,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference LikelyDuplicates duplicates,
            @Reference Formats formats,
            ImportsConfig config) {
        this(
                new Platform(
                        dataSource,
                        records,
                        types,
                        transactions,
                        callers,
                        Path.of(System.getProperty("karaf.base"), "imports"),
                        (long) config.max_megabytes() << 20,
                        duplicates,
                        formats),
                config,
                200,
                1_000,
                5_000);
        begin();
    }

    /** @param pauses before each further attempt at a chunk that failed, in milliseconds */
    ImportService(Platform platform, ImportsConfig config, long... pauses) {
        this.platform = platform;
        this.config = config;
        this.workers = new Workers(config.threads());
        this.dispatcher = new Dispatcher(platform, workers, config, pauses);
    }

    /** Looks for what a former process left, now and every now and then. */
    void begin() {
        dispatcher.begin();
    }

    /** Whether a thread of this process works on it, or is about to. */
    boolean busy(UUID id) {
        return workers.has(id);
    }

    @Deactivate
    void deactivate() {
        dispatcher.end();
        workers.stop();
    }

    /**
     * Stores the file, checks it against the mapping and queues the import.
     *
     * @param fileName as the client calls it; may be null
     * @param mapping JSON; null when the columns are named like the fields
     * @return the import; INVALID with all mistakes of the mapping, TOO_LARGE, TOO_MANY_REQUESTS
     */
    public ImportState start(RecordType type, String fileName, InputStream file, String mapping, boolean dryRun) {
        Mapping read = MappingReader.read(mapping);
        if (platform.store().count(Status.QUEUED) >= config.max_queued()) {
            throw ProblemException.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    "imports-queue-full",
                    "Too many imports are waiting; try again later.");
        }
        UUID id = ImportIds.next();
        boolean accepted = false;
        try {
            Intake intake = Intake.of(id, fileName, file, read, platform);
            List<String> header = intake.facts().header();
            RowPlan.of(read, header, type, platform.types());
            platform.inTransaction(() -> {
                Caller caller = platform.callers().current();
                platform.store()
                        .insert(
                                id,
                                type.name(),
                                fileName,
                                intake.workbook(),
                                mapping,
                                dryRun,
                                intake.facts().rows(),
                                caller);
                if (mapping != null && caller.userId() != null) {
                    platform.mappings().remember(ImportIds.next(), type.name(), header, caller.userId(), mapping);
                }
                return null;
            });
            accepted = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!accepted) {
                platform.files().delete(id);
            }
        }
        dispatcher.wake(id);
        return get(id);
    }

    /**
     * How the file could be mapped; the file is not kept.
     *
     * @param texts the translations of each language in which its header may be
     */
    public Proposal propose(RecordType type, String fileName, InputStream file, Collection<Map<String, String>> texts) {
        UUID id = ImportIds.next();
        try {
            Intake intake = Intake.of(id, fileName, file, MappingReader.read(null), platform);
            List<String> header = intake.facts().header();
            Caller caller = platform.callers().current();
            Optional<String> remembered = caller.userId() == null
                    ? Optional.empty()
                    : platform.mappings().remembered(type.name(), header, caller.userId());
            List<Proposal.Column> columns = new Proposer(type, texts).columns(header);
            return new Proposal(
                    type.name(),
                    intake.facts().rows(),
                    columns,
                    remembered.map(BeforeImage::read).orElseGet(() -> Proposer.mapping(type.name(), columns)),
                    remembered.isPresent(),
                    intake.first(PREVIEW_ROWS, platform));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            platform.files().delete(id);
        }
    }

    /** With which names of files end that can be imported now. */
    public List<String> extensions() {
        return platform.formats().extensions();
    }

    /** The rows after the one given beside what became of them, or in a dry run would. */
    public List<RowView> rows(UUID id, long after, int limit) {
        ImportState state = get(id);
        requireFile(state);
        try {
            return RowViews.after(after, limit, state, platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** NOT_FOUND when there is none, or it is somebody else's and the caller is no administrator. */
    public ImportState get(UUID id) {
        Caller caller = platform.callers().current();
        return platform.store()
                .find(id)
                .filter(found -> caller.administrator()
                        || caller.userId() != null && caller.userId().equals(found.askedBy()))
                .orElseThrow(() -> ProblemException.notFound("import " + id));
    }

    /** The caller's, an administrator's list has everybody's; the newest first. */
    public List<ImportState> list(UUID after, int limit) {
        Caller caller = platform.callers().current();
        return platform.store().list(caller.administrator() ? null : caller.userId(), after, limit);
    }

    public List<RowLog.Conflict> conflicts(UUID id, int limit) {
        return platform.log().conflicts(id, limit);
    }

    /** Stops it after the chunk that is being written; what was written stays. */
    public ImportState cancel(UUID id) {
        ImportState state = get(id);
        if (platform.store().move(id, Status.CANCELED, Status.QUEUED)) {
            return get(id);
        }
        if (state.status() != Status.RUNNING) {
            throw conflict(state, "canceled");
        }
        platform.store().requestCancel(id);
        return get(id);
    }

    /** Goes on, in the name of the caller, where the import was interrupted or canceled. */
    public ImportState resume(UUID id) {
        ImportState state = get(id);
        if (state.undoing()) {
            return undo(id);
        }
        requireFile(state);
        boolean moved = platform.inTransaction(() -> {
            platform.store().changeCaller(id, platform.callers().current());
            return platform.store().move(id, Status.QUEUED, Status.INTERRUPTED, Status.CANCELED);
        });
        if (!moved) {
            throw conflict(state, "resumed");
        }
        dispatcher.wake(id);
        return get(id);
    }

    /** Takes back, in the name of the caller, what the import wrote. Waits a while for its end. */
    public ImportState undo(UUID id) {
        ImportState state = get(id);
        if (state.dryRun() || state.status().busy() || state.status() == Status.UNDONE) {
            throw conflict(state, "undone");
        }
        platform.inTransaction(() -> {
            platform.store().changeCaller(id, platform.callers().current());
            return null;
        });
        if (!platform.store().start(id, state.status(), Status.UNDOING)) {
            throw conflict(get(id), "undone");
        }
        dispatcher.undo(id);
        workers.await(id, UNDO_PATIENCE_SECONDS);
        return get(id);
    }

    /** The rejected rows as a file; to be written to a stream by the caller. */
    public RejectedRows rejected(UUID id) {
        ImportState state = get(id);
        requireFile(state);
        return new RejectedRows(state, platform);
    }

    private void requireFile(ImportState state) {
        if (!java.nio.file.Files.exists(platform.files().of(state.id()))) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "import-file-elsewhere", "This node does not have the file of the import.");
        }
    }

    private static ProblemException conflict(ImportState state, String what) {
        return ProblemException.of(
                ProblemType.CONFLICT,
                "import-" + state.status().name().toLowerCase(java.util.Locale.ROOT),
                (state.dryRun() ? "The import was a dry run" : "The import is " + state.status()) + "; it cannot be "
                        + what + ".");
    }
}
