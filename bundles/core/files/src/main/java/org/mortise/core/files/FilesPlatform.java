package org.mortise.core.files;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Secrets;
import org.mortise.core.files.configuration.FilesConfiguration;
import org.mortise.core.files.content.Cleaner;
import org.mortise.core.files.content.Contents;
import org.mortise.core.files.content.FileTable;
import org.mortise.core.files.content.Intake;
import org.mortise.core.files.store.FileStore;
import org.mortise.core.files.store.FolderStore;
import org.mortise.core.files.store.S3Store;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the store of the configuration and everything around it together. */
@Component(service = FilesPlatform.class, immediate = true, configurationPid = FilesConfiguration.PID)
@Designate(ocd = FilesConfiguration.class)
public final class FilesPlatform {

    private static final Logger LOG = LoggerFactory.getLogger(FilesPlatform.class);
    private static final int CLEAN_MINUTES = 10;

    private final FileTable table;
    private final FileStore store;
    private final Contents contents;
    private final Cleaner cleaner;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-files");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public FilesPlatform(
            BundleContext context,
            FilesConfiguration configuration,
            @Reference(target = "(mortise.migrated=org.mortise.core.records)") DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Secrets secrets) {
        Path folder = folder(context, configuration);
        Clock clock = Clock.systemUTC();
        Set<String> denied = Arrays.stream(configuration.deniedExtensions().split(","))
                .map(ending -> ending.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Intake intake = new Intake(folder.resolve("waiting"), configuration.maxBytes(), denied);
        this.table = new FileTable(new Sql(dataSource));
        this.store = store(configuration, folder, secrets);
        this.contents = new Contents(table, store, transactions, callers, intake, clock);
        this.cleaner = new Cleaner(
                table,
                store,
                transactions,
                contents.waiting(),
                Duration.ofMinutes(configuration.graceMinutes()),
                clock);
        int delay = Math.max(1, Math.min(CLEAN_MINUTES, configuration.graceMinutes()));
        worker.scheduleWithFixedDelay(this::clean, delay, delay, TimeUnit.MINUTES);
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(30, TimeUnit.SECONDS);
        store.close();
    }

    public Contents contents() {
        return contents;
    }

    public Cleaner cleaner() {
        return cleaner;
    }

    public FileTable table() {
        return table;
    }

    private void clean() {
        try {
            cleaner.clean();
        } catch (RuntimeException e) {
            LOG.warn("Files that nobody has could not be removed; the next time in {} minutes", CLEAN_MINUTES, e);
        }
    }

    private static FileStore store(FilesConfiguration configuration, Path folder, Secrets secrets) {
        return switch (configuration.store().strip()) {
            case "folder" -> new FolderStore(folder);
            case "s3" -> new S3Store(configuration, secrets);
            default ->
                throw new IllegalArgumentException("store is \"" + configuration.store()
                        + "\" in etc/org.mortise.files.cfg; it can be folder or s3");
        };
    }

    private static Path folder(BundleContext context, FilesConfiguration configuration) {
        String base = context.getProperty("karaf.base");
        Path beside = Path.of(base == null ? "." : base).toAbsolutePath();
        return configuration.folder().isBlank()
                ? beside.resolve("files")
                : beside.resolve(configuration.folder().strip());
    }
}
