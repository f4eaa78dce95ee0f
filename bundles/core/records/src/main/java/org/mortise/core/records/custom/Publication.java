package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.records.custom.CustomFieldTable.State;
import org.mortise.core.records.metadata.TypeCatalogue;
import org.mortise.core.records.units.Units;

/** Shows the types and fields that have their tables and columns, and are neither hidden nor of a plugin that is away. */
final class Publication {

    private final TypeCatalogue catalogue;
    private final Units units;
    private final Workshop workshop;
    private volatile Runnable afterwards = () -> {};

    Publication(TypeCatalogue catalogue, Units units, Workshop workshop) {
        this.catalogue = catalogue;
        this.units = units;
        this.workshop = workshop;
    }

    void afterwards(Runnable action) {
        afterwards = action;
    }

    synchronized void now() {
        List<CustomFieldTable.Row> columns = workshop.fields.all().stream()
                .filter(row -> row.state() == State.SEEN)
                .toList();
        Map<String, RecordTypeTable.Row> tables = workshop.types.all().stream()
                .filter(row -> row.state() == State.SEEN)
                .collect(Collectors.toMap(RecordTypeTable.Row::name, row -> row));
        List<RecordType> dynamic = new ArrayList<>();
        for (RecordTypeTable.Row table : tables.values()) {
            if (table.plugin().equals(RecordType.ADMINISTRATORS)) {
                dynamic.add(made(table, columns));
            }
        }
        for (TypeCatalogue.BroughtType brought : catalogue.broughtTypes()) {
            RecordTypeTable.Row table = tables.get(brought.type().name());
            if (table != null && table.plugin().equals(brought.type().plugin())) {
                dynamic.add(brought(brought.type(), columns));
            }
        }
        catalogue.show(customFields(columns), dynamic, texts(tables.values(), columns));
        afterwards.run();
    }

    private Map<String, List<Field>> customFields(List<CustomFieldTable.Row> columns) {
        Set<String> running = catalogue.plugins();
        Map<String, List<Field>> visible = new HashMap<>();
        for (CustomFieldTable.Row row : columns) {
            boolean present = row.plugin().equals(TypeCatalogue.ADMINISTRATOR) || running.contains(row.plugin());
            if (!row.own() && present && units.isUp(row.unit())) {
                visible.computeIfAbsent(row.recordType(), any -> new ArrayList<>())
                        .add(row.field());
            }
        }
        return visible;
    }

    private static Map<String, Map<String, String>> texts(
            Collection<RecordTypeTable.Row> tables, List<CustomFieldTable.Row> columns) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        tables.forEach(row -> TypeCatalogue.collectTexts(row.description(), "custom." + row.name(), texts));
        columns.forEach(row ->
                TypeCatalogue.collectTexts(row.description(), "custom." + row.recordType() + "." + row.name(), texts));
        return texts;
    }

    private static RecordType made(RecordTypeTable.Row table, List<CustomFieldTable.Row> columns) {
        return TypeCatalogue.storedType(described(table, columns));
    }

    /** The description of a type with those of its fields, as if somebody had written it like that. */
    static ObjectNode described(RecordTypeTable.Row table, List<CustomFieldTable.Row> columns) {
        ObjectNode description = table.description().deepCopy();
        ArrayNode fields = description.putArray("fields");
        columns.stream()
                .filter(row -> row.own() && row.recordType().equals(table.name()) && row.state() == State.SEEN)
                .forEach(row -> fields.add(row.description()));
        return description;
    }

    /** With the fields that have columns which can hold them; the others have been complained of. */
    private static RecordType brought(RecordType type, List<CustomFieldTable.Row> columns) {
        Map<String, Field> mapped = columns.stream()
                .filter(row -> row.own() && row.recordType().equals(type.name()))
                .collect(Collectors.toMap(CustomFieldTable.Row::name, CustomFieldTable.Row::field));
        return type.withFields(type.fields().stream()
                .filter(field -> TypeCatalogue.platformFields().contains(field)
                        || mapped.containsKey(field.name())
                                && FieldInstaller.compatible(mapped.get(field.name()), field))
                .toList());
    }
}
