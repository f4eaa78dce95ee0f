package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.records.custom.CustomFieldTable.State;
import org.mortise.core.records.metadata.TypeCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives types that have no code their tables. One call at a time. */
final class TypeInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(TypeInstaller.class);

    private final Workshop workshop;

    TypeInstaller(Workshop workshop) {
        this.workshop = workshop;
    }

    /** @param description with its fields */
    void install(RecordType type, JsonNode description) {
        String table = freeTable(type);
        RecordTypeTable.Row row = new RecordTypeTable.Row(
                type.name(), type.plugin(), table, entityClass(type.name()), withoutFields(description), State.SEEN);
        List<CustomFieldTable.Row> columns = columns(type, row, description);
        List<String> ddl = new ArrayList<>(ColumnDdl.createType(table));
        columns.forEach(column -> ddl.addAll(ColumnDdl.add(table, column.column(), column.field())));
        workshop.change(
                TypeCatalogue.DYNAMIC_UNIT,
                ddl,
                () -> {
                    workshop.types.save(row);
                    columns.forEach(workshop.fields::save);
                },
                () -> {
                    columns.forEach(workshop.fields::remove);
                    workshop.types.remove(row);
                });
        LOG.info("The record type {} has the table {} now", type.name(), table);
    }

    static ObjectNode withoutFields(JsonNode description) {
        ObjectNode rest = description.deepCopy();
        rest.remove("fields");
        return rest;
    }

    private List<CustomFieldTable.Row> columns(RecordType type, RecordTypeTable.Row row, JsonNode description) {
        List<CustomFieldTable.Row> columns = new ArrayList<>();
        for (JsonNode each : description.get("fields")) {
            Field field = type.field(each.get("name").textValue()).orElseThrow();
            String column = freeColumn(ColumnNames.own(field.name()), columns, row.table(), field);
            columns.add(new CustomFieldTable.Row(
                    type.name(),
                    field.name(),
                    field.plugin(),
                    TypeCatalogue.DYNAMIC_UNIT,
                    row.entityClass(),
                    column,
                    each,
                    State.SEEN,
                    true));
        }
        return columns;
    }

    private static String freeColumn(String plain, List<CustomFieldTable.Row> columns, String table, Field field) {
        return Stream.of(plain, ColumnNames.hashed(plain, field.name()))
                .map(name -> field.type().several() ? ColumnNames.values(table, name) : name)
                .filter(name -> columns.stream().noneMatch(row -> row.column().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    /** A table of that name may be a plugin's own, or left over from a change that a crash cut short. */
    private String freeTable(RecordType type) {
        String plain = ColumnNames.table(type.plugin(), type.name());
        String what = type.plugin() + "/" + type.name();
        return Stream.concat(
                        Stream.of(plain),
                        IntStream.range(0, 1000)
                                .mapToObj(i -> ColumnNames.hashed(plain, i == 0 ? what : what + "/" + i)))
                .filter(name -> !workshop.schema.hasTable(name))
                .findFirst()
                .orElseThrow();
    }

    private static String entityClass(String type) {
        return MappingXml.CLASSES + Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }
}
