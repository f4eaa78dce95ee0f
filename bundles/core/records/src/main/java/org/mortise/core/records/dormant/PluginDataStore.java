package org.mortise.core.records.dormant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.MadeByMigrations;
import org.mortise.core.persistence.Migrator;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.dormant.DormantData;
import org.mortise.core.persistence.dormant.DormantPlugin;
import org.mortise.core.persistence.dormant.FileContents;
import org.mortise.core.persistence.dormant.TableSlice;
import org.mortise.core.records.custom.PluginParts;

/** The service: has the data of a plugin found, and written out, purged or brought back. */
public final class PluginDataStore implements DormantData {

    private final Sql sql;
    private final Transactions transactions;
    private final PluginParts parts;
    private final Migrator migrator;
    private final Callers callers;
    private final Supplier<FileContents> contents;
    private final Belongings belongings;

    /** @param contents null while the files bundle is not up */
    public PluginDataStore(
            Sql sql,
            Transactions transactions,
            PluginParts parts,
            Migrator migrator,
            Callers callers,
            Supplier<FileContents> contents) {
        this.sql = sql;
        this.transactions = transactions;
        this.parts = parts;
        this.migrator = migrator;
        this.callers = callers;
        this.contents = contents;
        this.belongings = new Belongings(parts, migrator);
    }

    @Override
    public Map<String, Long> export(DormantPlugin plugin, Path zip) {
        FileContents files = files();
        List<TableSlice> slices = belongings.of(plugin, files);
        Path part = zip.resolveSibling(zip.getFileName() + ".part");
        try {
            try (ExportWriter writer = new ExportWriter(part, sql)) {
                transactions.requiresNew(() -> rows(writer, plugin, slices));
                writer.contents(files);
                writer.manifest(new Manifest(
                        Manifest.FORMAT,
                        plugin.id(),
                        plugin.name(),
                        plugin.version(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        writer.records(),
                        writer.entries(),
                        List.copyOf(parts.administratorFields(plugin))));
                Files.move(part, zip, StandardCopyOption.ATOMIC_MOVE);
                return writer.records();
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Void rows(ExportWriter writer, DormantPlugin plugin, List<TableSlice> slices) {
        try {
            for (TableSlice slice : slices) {
                writer.slice(slice);
            }
            writer.history(belongings.types(plugin));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void requireExported(DormantPlugin plugin, Path zip) {
        try (ExportFile file = ExportFile.open(zip, plugin.id())) {
            for (TableSlice slice : belongings.of(plugin, files())) {
                long now = sql.first(
                                "select count(*) from " + slice.table()
                                        + (slice.where() == null ? "" : " where " + slice.where()),
                                row -> row.getLong(1),
                                slice.parameters().toArray())
                        .orElse(0L);
                Manifest.Entry entry = file.manifest().entry(slice.path());
                if (entry == null || entry.rows() != now) {
                    throw stale(slice.path() + " has " + now + " rows now");
                }
            }
        } catch (ProblemException e) {
            throw e.type() == ProblemType.INVALID ? stale("the file " + e.detail()) : e;
        }
    }

    private static ProblemException stale(String why) {
        return ProblemException.of(
                ProblemType.CONFLICT,
                "plugin-export-stale",
                "The last export does not hold what is there (" + why + "). Export once more.");
    }

    @Override
    public void purge(DormantPlugin plugin, Consumer<String> reached) {
        MadeByMigrations made = migrator.made(plugin.bundle());
        parts.purge(plugin, made);
        reached.accept("tables-purged");
        transactions.requiresNew(() -> {
            // Its subscribers are durable, and nobody will come for what waits for them.
            String own = plugin.id() + ".%";
            sql.update("delete from mortise_delivery where subscriber like ?", own);
            return sql.update("delete from mortise_subscription where name like ?", own);
        });
        migrator.forget(plugin.bundle());
    }

    @Override
    public Restored restore(DormantPlugin plugin, Path zip) {
        FileContents files = files();
        try (ExportFile file = ExportFile.open(zip, plugin.id())) {
            parts.bringBack(file.manifest().administratorFields());
            Return back = new Return(sql, file);
            back.fit(belongings.of(plugin, files));
            back.contents(files);
            return transactions.requiresNew(() -> back.rows(callers.current()));
        }
    }

    private FileContents files() {
        FileContents known = contents.get();
        if (known == null) {
            throw ProblemException.of(
                    ProblemType.UNAVAILABLE, "files-unavailable", "Files cannot be read yet; try again in a moment.");
        }
        return known;
    }
}
