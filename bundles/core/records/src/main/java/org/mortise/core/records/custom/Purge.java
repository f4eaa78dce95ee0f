package org.mortise.core.records.custom;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.MadeByMigrations;
import org.mortise.core.persistence.SqlFailure;
import org.mortise.core.records.custom.CustomFieldTable.State;
import org.mortise.core.records.metadata.TypeCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes columns and tables away. First they leave the mappings, then everybody who still works with the former ones is waited
 * for, here and on other nodes, and only then the column goes: no request meets a hole. What a crash or long work interrupts is
 * marked, and finished the next time.
 */
final class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final int ATTEMPTS = 5;

    private final Workshop workshop;
    private final FieldInstaller installer;
    private final Indexes indexes;
    private final Erasure erasure;

    Purge(Workshop workshop, FieldInstaller installer, Indexes indexes) {
        this.workshop = workshop;
        this.installer = installer;
        this.indexes = indexes;
        this.erasure = new Erasure(workshop);
    }

    static void requireHidden(State state, String name) {
        if (state == State.SEEN) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "not-hidden", name + " is in use; hide it first, then it can be purged.");
        }
    }

    static void requireConfirmed(String name, String confirmation) {
        if (!name.equals(confirmation)) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "confirmation-needed",
                    "All values go for ever. To confirm, give the name once more: confirm=" + name);
        }
    }

    void field(CustomFieldTable.Row row) {
        String table = installer.table(row);
        workshop.save(() -> workshop.fields.save(row.with(State.PURGED)));
        workshop.refresh(row.unit());
        workshop.awaitFormer(row.unit());
        dropColumn(row, table);
        workshop.save(() -> {
            new UniqueKeys(workshop.sql).forget(row);
            erasure.forget(row);
            forgetNumbers(row.recordType(), row.name());
            workshop.fields.remove(row);
        });
        LOG.info("{} has lost the field {} and its values for ever", row.recordType(), row.name());
    }

    /** H2 drops no column that stands in an index with others, and that index may be in the making. */
    private void dropColumn(CustomFieldTable.Row row, String table) {
        for (int attempt = 1; ; attempt++) {
            List<String> ddl = new ArrayList<>(List.of("drop index if exists " + indexes.forget(table, row.column())));
            ddl.addAll(ColumnDdl.drop(table, row.column(), row.field()));
            try {
                workshop.schema.change(ddl, null);
                return;
            } catch (SqlFailure e) {
                if (attempt == ATTEMPTS || !e.stillReferenced()) {
                    throw e;
                }
            }
        }
    }

    void type(RecordTypeTable.Row row) {
        List<CustomFieldTable.Row> columns = workshop.fields.ofType(row.name());
        // In one breath: columns without their entity would be mapped to nothing.
        workshop.save(() -> {
            workshop.types.save(row.with(State.PURGED));
            columns.forEach(column -> workshop.fields.save(column.with(State.PURGED)));
        });
        workshop.refresh(TypeCatalogue.DYNAMIC_UNIT);
        workshop.awaitFormer(TypeCatalogue.DYNAMIC_UNIT);
        erasure.tell(row);
        List<String> ddl = new ArrayList<>();
        columns.stream()
                .filter(column -> column.field().type().several())
                .forEach(column -> ddl.addAll(ColumnDdl.drop(row.table(), column.column(), column.field())));
        ddl.add("drop table if exists " + row.table());
        workshop.schema.change(ddl, null);
        columns.forEach(column -> indexes.forget(row.table(), column.column()));
        workshop.save(() -> {
            erasure.forget(row.name());
            columns.forEach(workshop.fields::remove);
            workshop.types.remove(row);
        });
        LOG.info("The record type {} has lost its table {} for ever", row.name(), row.table());
    }

    /** What the migrations of a plugin made, whose unit is down, with what is known of its types. */
    void tables(MadeByMigrations made, List<String> types) {
        List<String> tables =
                made.tables().stream().filter(workshop.schema::hasTable).toList();
        tables.stream()
                .filter(table ->
                        workshop.schema.hasColumn(table, "id") && workshop.schema.hasColumn(table, "deleted_at"))
                .forEach(erasure::tell);
        List<CustomFieldTable.Row> columns = workshop.fields.all().stream()
                .filter(row -> types.contains(row.recordType()))
                .toList();
        List<String> ddl = new ArrayList<>();
        columns.stream()
                .filter(column -> column.field().type().several())
                .forEach(column -> ddl.add("drop table if exists " + column.column()));
        tables.forEach(table -> ddl.add("drop table if exists " + table + " cascade"));
        made.sequences().forEach(sequence -> ddl.add("drop sequence if exists " + sequence));
        workshop.schema.change(ddl, null);
        workshop.save(() -> {
            columns.forEach(workshop.fields::remove);
            types.forEach(erasure::forget);
        });
    }

    /** What was interrupted. */
    void finish() {
        for (RecordTypeTable.Row row : workshop.types.all()) {
            if (row.state() == State.PURGED) {
                type(row);
            }
        }
        for (CustomFieldTable.Row row : workshop.fields.all()) {
            if (row.state() == State.PURGED) {
                field(row);
            }
        }
    }

    private void forgetNumbers(String type, String field) {
        workshop.sql.update("delete from mortise_auto_number where record_type = ? and field = ?", type, field);
    }
}
