package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.persistence.CustomColumns;
import org.mortise.api.records.CustomFields;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Schema;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.computed.Definitions;
import org.mortise.core.records.metadata.TypeCatalogue;
import org.mortise.core.records.units.EntityAccess;
import org.mortise.core.records.units.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds columns to living tables: for the fields that plugins bring with them, and for those that administrators make. What was
 * added stays added; whether it is seen depends on its plugin, or on the administrator.
 */
public final class CustomFieldManager implements CustomFields, CustomColumns {

    private static final Logger LOG = LoggerFactory.getLogger(CustomFieldManager.class);
    private static final String ADMIN = "admin";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TypeCatalogue catalogue;
    private final Units units;
    private final Schema schema;
    private final CustomFieldTable table;
    private final Supplier<Callers> callers;
    private volatile Runnable published = () -> {};

    public CustomFieldManager(TypeCatalogue catalogue, Units units, Schema schema, Sql sql, Supplier<Callers> callers) {
        this.catalogue = catalogue;
        this.units = units;
        this.schema = schema;
        this.table = new CustomFieldTable(sql);
        this.callers = callers;
    }

    @Override
    public String mappings(String unit) {
        List<CustomFieldTable.Row> rows =
                table.all().stream().filter(row -> row.unit().equals(unit)).toList();
        return ColumnMapping.xml(rows, CustomFieldManager::field);
    }

    @Override
    public synchronized Field add(String typeName, Map<String, Object> description) {
        callers.get().requireAdministrator();
        RecordType type = catalogue.types().require(typeName);
        JsonNode json = completed(description);
        Field field = TypeCatalogue.customField(json, typeName, ADMIN);
        if (type.field(field.name()).isPresent() || taken(typeName, field.name())) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "field-exists",
                    typeName + " has a field " + field.name() + " already, seen or hidden.");
        }
        if (field.target() != null && catalogue.types().find(field.target()).isEmpty()) {
            throw ProblemException.invalid("target", "is no record type that is known here");
        }
        Definitions.check(catalogue.types(), type, field);
        install(type, field, json);
        publish();
        return catalogue.types().require(typeName).field(field.name()).orElseThrow();
    }

    /** The source of a roll-up knows what comes out; written down, since it may not be here later. */
    private JsonNode completed(Map<String, Object> description) {
        com.fasterxml.jackson.databind.node.ObjectNode json = JSON.valueToTree(description);
        if (!json.hasNonNull("resultType")) {
            Definitions.resultType(
                            catalogue.types(),
                            json.path("function").textValue(),
                            json.path("source").textValue(),
                            json.path("field").textValue())
                    .ifPresent(type -> json.put("resultType", type.json()));
        }
        return json;
    }

    @Override
    public synchronized void hide(String typeName, String name) {
        callers.get().requireAdministrator();
        CustomFieldTable.Row row = table.all().stream()
                .filter(each ->
                        each.recordType().equals(typeName) && each.name().equals(name))
                .filter(each -> each.plugin().equals(ADMIN) && !each.hidden())
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("custom field \"" + name + "\" on " + typeName));
        Definitions.requireUnread(catalogue.types(), typeName, name);
        table.save(new CustomFieldTable.Row(
                row.recordType(),
                row.name(),
                ADMIN,
                row.unit(),
                row.entityClass(),
                row.column(),
                row.description(),
                true));
        publish();
    }

    /** Installs what running plugins bring and the tables lack, then shows what is to be seen now. One call at a time. */
    public synchronized void reconcile() {
        for (TypeCatalogue.Brought brought : catalogue.brought()) {
            RecordType type = catalogue.types().find(brought.type()).orElse(null);
            if (type == null) {
                continue;
            }
            try {
                bring(type, brought);
            } catch (RuntimeException e) {
                LOG.error(
                        "The custom field {} of the plugin {} could not be added to {}",
                        brought.field().name(),
                        brought.field().plugin(),
                        brought.type(),
                        e);
            }
        }
        publish();
    }

    private void bring(RecordType type, TypeCatalogue.Brought brought) {
        Field field = brought.field();
        CustomFieldTable.Row present = table.all().stream()
                .filter(row ->
                        row.recordType().equals(type.name()) && row.name().equals(field.name()))
                .findFirst()
                .orElse(null);
        if (present == null && type.field(field.name()).isEmpty()) {
            install(type, field, brought.description());
        } else if (present != null
                && present.plugin().equals(field.plugin())
                && !present.description().equals(brought.description())) {
            table.save(new CustomFieldTable.Row(
                    present.recordType(),
                    present.name(),
                    present.plugin(),
                    present.unit(),
                    present.entityClass(),
                    present.column(),
                    brought.description(),
                    false));
        } else if (present == null || !present.plugin().equals(field.plugin())) {
            LOG.error(
                    "The plugin {} brings a field {} for {}, which has one of that name already",
                    field.plugin(),
                    field.name(),
                    type.name());
        }
    }

    private void install(RecordType type, Field field, JsonNode description) {
        EntityAccess access = units.read(type.unit(), manager -> EntityAccess.of(manager, type));
        requireFree(access, field);
        String column = freeColumn(access, field);
        String tableName = access.descriptor().getTableName();
        CustomFieldTable.Row row = new CustomFieldTable.Row(
                type.name(),
                field.name(),
                field.plugin(),
                type.unit(),
                access.descriptor().getJavaClassName(),
                column,
                description,
                false);
        schema.change(ColumnMapping.ddl(tableName, column, field), () -> {
            table.save(row);
            try {
                units.refresh(type.unit());
            } catch (RuntimeException e) {
                // Without this the whole unit would stay down, with every record type in it.
                table.remove(row);
                units.refresh(type.unit());
                throw e;
            }
            return null;
        });
        LOG.info("{} has the field {} now, as the column {}.{}", type.name(), field.name(), tableName, column);
    }

    /** An entity may have attributes that its description does not tell of: the currency of money is one. */
    private static void requireFree(EntityAccess access, Field field) {
        boolean taken =
                access.maps(field.name()) || field.type() == FieldType.MONEY && access.maps(field.name() + "Currency");
        if (taken) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "field-exists",
                    field.name() + " is a name that the record type uses itself; take another.");
        }
    }

    private String freeColumn(EntityAccess access, Field field) {
        String plain = ColumnMapping.column(field.plugin(), field.name());
        String entity = access.descriptor().getJavaClassName();
        boolean used = table.all().stream()
                .anyMatch(
                        row -> row.entityClass().equals(entity) && row.column().equals(plain));
        return used ? ColumnMapping.hashed(field.plugin(), field.name(), plain) : plain;
    }

    private boolean taken(String type, String name) {
        return table.all().stream()
                .anyMatch(row -> row.recordType().equals(type) && row.name().equals(name));
    }

    /** Shows the fields of administrators, and those of plugins that run. */
    private void publish() {
        Set<String> running = catalogue.plugins();
        Map<String, List<Field>> visible = new HashMap<>();
        for (CustomFieldTable.Row row : table.all()) {
            if (!row.hidden()
                    && (row.plugin().equals(ADMIN) || running.contains(row.plugin()))
                    && units.isUp(row.unit())) {
                visible.computeIfAbsent(row.recordType(), any -> new ArrayList<>())
                        .add(field(row));
            }
        }
        catalogue.show(visible);
        published.run();
    }

    /** @param action run each time the visible fields may have changed; quick */
    public void onPublish(Runnable action) {
        published = action;
    }

    private static Field field(CustomFieldTable.Row row) {
        return TypeCatalogue.customField(row.description(), row.recordType(), row.plugin());
    }
}
