package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.core.records.metadata.TypeCatalogue;
import org.mortise.core.records.units.EntityAccess;
import org.mortise.core.records.units.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives fields their columns in tables that are in use, and changes those. One call at a time. */
final class FieldInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(FieldInstaller.class);

    private final Workshop workshop;
    private final Units units;

    FieldInstaller(Workshop workshop, Units units) {
        this.workshop = workshop;
        this.units = units;
    }

    void install(RecordType type, Field field, JsonNode description, boolean own) {
        EntityAccess access = units.read(type.unit(), manager -> EntityAccess.of(manager, type));
        requireFree(type, access, field);
        String table = access.descriptor().getTableName();
        String entity = access.descriptor().getJavaClassName();
        String column = freeColumn(table, entity, field, own);
        CustomFieldTable.Row row = new CustomFieldTable.Row(
                type.name(),
                field.name(),
                field.plugin(),
                type.unit(),
                entity,
                column,
                description,
                CustomFieldTable.State.SEEN,
                own);
        workshop.change(
                type.unit(),
                ColumnDdl.add(table, column, field),
                () -> workshop.fields.save(row),
                () -> workshop.fields.remove(row));
        LOG.info("{} has the field {} now, as {} in {}", type.name(), field.name(), column, table);
    }

    /** Gives a field that is there another description, and its column more room where it needs it. */
    void evolve(CustomFieldTable.Row row, Field after, JsonNode description) {
        CustomFieldTable.Row next = row.with(description);
        List<String> ddl = ColumnDdl.evolve(table(row), row.column(), row.field(), after);
        if (ddl.isEmpty()) {
            workshop.save(() -> workshop.fields.save(next));
            return;
        }
        workshop.change(row.unit(), ddl, () -> workshop.fields.save(next), () -> workshop.fields.save(row));
    }

    /** Whether values of the one can stand where those of the other stood. */
    static boolean compatible(Field before, Field after) {
        boolean shorter = before.maxLength().isPresent()
                && after.maxLength().isPresent()
                && after.maxLength().get() < before.maxLength().get();
        return before.type() == after.type()
                && !shorter
                && before.items().stream()
                        .allMatch(item -> after.items().stream()
                                .anyMatch(each -> each.name().equals(item.name()) && compatible(item, each)));
    }

    String table(CustomFieldTable.Row row) {
        return workshop.types.all().stream()
                .filter(type -> type.entityClass().equals(row.entityClass()))
                .map(RecordTypeTable.Row::table)
                .findFirst()
                .orElseGet(() -> tableOfEntity(row));
    }

    private String tableOfEntity(CustomFieldTable.Row row) {
        return units.read(
                row.unit(),
                manager -> manager.getServerSession().getDescriptors().values().stream()
                        .filter(descriptor -> descriptor.getJavaClassName().equals(row.entityClass()))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException(row.unit() + " has no entity " + row.entityClass()))
                        .getTableName());
    }

    /** An entity may have attributes that its description does not tell of: the currency of money is one. */
    private static void requireFree(RecordType type, EntityAccess access, Field field) {
        boolean taken =
                access.maps(field.name()) || field.type() == FieldType.MONEY && access.maps(field.name() + "Currency");
        if (taken) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "field-exists",
                    field.name() + " is a name that the record type uses itself; take another.");
        }
        if (type.fields().size() >= TypeCatalogue.maxFields()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "too-many-fields",
                    type.name() + " has " + type.fields().size() + " fields; more fit in no table.");
        }
    }

    /** A column may be another field's, or left over from a change that a crash cut short. */
    private String freeColumn(String table, String entity, Field field, boolean own) {
        String plain = own ? ColumnNames.own(field.name()) : ColumnNames.column(field.plugin(), field.name());
        String what = field.plugin() + "/" + field.name();
        return Stream.concat(
                        Stream.of(plain),
                        IntStream.range(0, 1000)
                                .mapToObj(i -> ColumnNames.hashed(plain, i == 0 ? what : what + "/" + i)))
                .map(name -> field.type().several() ? ColumnNames.values(table, name) : name)
                .filter(name -> free(table, entity, field, name))
                .findFirst()
                .orElseThrow();
    }

    private boolean free(String table, String entity, Field field, String name) {
        boolean known = workshop.fields.all().stream()
                .anyMatch(row -> row.column().equals(name)
                        && (row.entityClass().equals(entity) || field.type().several()));
        if (known) {
            return false;
        }
        if (field.type().several()) {
            return !workshop.schema.hasTable(name);
        }
        String first =
                field.type() == FieldType.ADDRESS ? ColumnNames.part(name, ColumnDdl.ADDRESS_PARTS.get(0)) : name;
        return !workshop.schema.hasColumn(table, first);
    }
}
