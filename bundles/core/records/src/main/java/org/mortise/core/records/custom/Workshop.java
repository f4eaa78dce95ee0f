package org.mortise.core.records.custom;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Schema;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.units.Units;

/** What everybody needs who changes tables while people work: one change at a time, rows and mappings that agree. */
final class Workshop {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    final Schema schema;
    final Sql sql;
    final CustomFieldTable fields;
    final RecordTypeTable types;
    final MetadataVersion version;

    private final Units units;
    private final Transactions transactions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> deployed = new ConcurrentHashMap<>();

    Workshop(Units units, Schema schema, Sql sql, Transactions transactions) {
        this.units = units;
        this.schema = schema;
        this.sql = sql;
        this.transactions = transactions;
        this.fields = new CustomFieldTable(sql);
        this.types = new RecordTypeTable(sql);
        this.version = new MetadataVersion(sql);
    }

    /** One at a time, on all nodes. */
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return schema.alone(work);
        } finally {
            lock.unlock();
        }
    }

    /** What is to be mapped in a unit now. Called by EclipseLink when it deploys the unit or reads its metadata again. */
    String mappings(String unit) {
        String xml = xml(unit);
        deployed.put(unit, String.valueOf(xml));
        return xml;
    }

    /** Whether the unit's metadata is older than the tables, for example because another node changed them. */
    boolean outdated(String unit) {
        return units.isUp(unit) && !String.valueOf(xml(unit)).equals(deployed.get(unit));
    }

    private String xml(String unit) {
        List<RecordTypeTable.Row> own = unit.equals(org.mortise.core.records.metadata.TypeCatalogue.DYNAMIC_UNIT)
                ? types.all().stream()
                        .filter(type -> type.state() != CustomFieldTable.State.PURGED)
                        .toList()
                : List.of();
        return MappingXml.of(
                own,
                fields.all().stream()
                        .filter(row -> row.unit().equals(unit) && row.state() != CustomFieldTable.State.PURGED)
                        .toList());
    }

    void refresh(String unit) {
        units.refresh(unit);
    }

    /** Rows of our own tables, together with the number that tells other nodes. */
    void save(Runnable rows) {
        transactions.requiresNew(() -> {
            rows.run();
            version.raise();
            return null;
        });
    }

    /**
     * Changes tables, then our rows, then the mappings; when the mappings cannot be read like that, the rows go back, since the
     * whole unit would stay down otherwise, with every record type in it.
     */
    void change(String unit, List<String> ddl, Runnable rows, Runnable undo) {
        schema.change(ddl, () -> {
            save(rows);
            try {
                refresh(unit);
            } catch (RuntimeException e) {
                save(undo);
                refresh(unit);
                throw e;
            }
            return null;
        });
    }

    /** Waits until no request reads by former mappings, here and on other nodes. */
    void awaitFormer(String unit) {
        long reached = version.current();
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean quiet = units.awaitFormer(unit, PATIENCE);
        while (quiet && version.behind(reached) > 0) {
            quiet = System.nanoTime() < end;
            LockSupport.parkNanos(100_000_000L);
        }
        if (!quiet) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "schema-busy",
                    "Requests that began before still read what is to go. It is out of sight; purge it again later.");
        }
    }
}
