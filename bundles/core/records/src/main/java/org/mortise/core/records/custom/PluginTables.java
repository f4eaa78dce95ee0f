package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.records.metadata.TypeCatalogue;
import org.mortise.core.records.units.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the types without code and the custom fields that running plugins describe what their tables lack. */
final class PluginTables {

    private static final Logger LOG = LoggerFactory.getLogger(PluginTables.class);

    private final TypeCatalogue catalogue;
    private final Units units;
    private final Workshop workshop;
    private final FieldInstaller fieldInstaller;
    private final TypeInstaller typeInstaller;
    /** Why a part cannot be made; by its name as {@link TypeCatalogue#part} has it. */
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    PluginTables(
            TypeCatalogue catalogue,
            Units units,
            Workshop workshop,
            FieldInstaller fieldInstaller,
            TypeInstaller typeInstaller) {
        this.catalogue = catalogue;
        this.units = units;
        this.workshop = workshop;
        this.fieldInstaller = fieldInstaller;
        this.typeInstaller = typeInstaller;
    }

    void bringTypes() {
        if (units.isUp(TypeCatalogue.DYNAMIC_UNIT)) {
            for (TypeCatalogue.BroughtType brought : catalogue.broughtTypes()) {
                attempt(brought.type().name(), () -> bring(brought));
            }
        }
    }

    void bringFields() {
        for (TypeCatalogue.Brought brought : catalogue.brought()) {
            catalogue
                    .types()
                    .find(brought.type())
                    .ifPresent(type ->
                            attempt(brought.part(), () -> bring(type, brought.field(), brought.description(), false)));
        }
    }

    /** What a plugin bundle has to wait for, and what it waits for in vain, for people; empty when all is there. */
    List<String> lacks(long bundle) {
        return catalogue.missing(bundle).stream()
                .map(part -> {
                    String trouble = troubles.get(part);
                    return trouble == null
                            ? part + " is not there yet, the table may be busy"
                            : part + " cannot be made: " + trouble;
                })
                .toList();
    }

    /** Whether all that the bundle describes is there, or waiting helps no more. Quick. */
    boolean settled(long bundle) {
        return troubles.keySet().containsAll(catalogue.missing(bundle));
    }

    /** A busy table is worth another attempt, any other failure is not; and one failure says nothing of the other types. */
    private void attempt(String part, Runnable work) {
        try {
            work.run();
        } catch (org.mortise.api.errors.ProblemException e) {
            if ("schema-busy".equals(e.code())) {
                throw e;
            }
            complain(part, e.detail() + " " + e.violations());
        } catch (RuntimeException e) {
            troubles.put(part, "the log says why");
            LOG.error("The tables could not be made for {}", part, e);
        }
    }

    private void bring(TypeCatalogue.BroughtType brought) {
        RecordType type = brought.type();
        RecordTypeTable.Row row = workshop.types.find(type.name()).orElse(null);
        if (row == null && !workshop.fields.ofType(type.name()).isEmpty()) {
            complain(type.name(), "there was another type of that name, whose fields are kept");
        } else if (row == null) {
            typeInstaller.install(type, brought.description());
            troubles.remove(type.name());
        } else if (!row.plugin().equals(type.plugin())) {
            complain(type.name(), "the type belongs to " + row.plugin());
        } else {
            evolve(row, brought);
            troubles.remove(type.name());
        }
    }

    private void evolve(RecordTypeTable.Row row, TypeCatalogue.BroughtType brought) {
        for (JsonNode description : brought.description().get("fields")) {
            Field field =
                    brought.type().field(description.get("name").textValue()).orElseThrow();
            RecordType known = catalogue.types().find(row.name()).orElse(brought.type());
            bring(known, field, description, true);
        }
        JsonNode rest = TypeInstaller.withoutFields(brought.description());
        if (!rest.equals(row.description())) {
            workshop.save(() -> workshop.types.save(row.with(rest)));
        }
    }

    private void bring(RecordType type, Field field, JsonNode description, boolean own) {
        String part = TypeCatalogue.part(type.name(), field.name());
        CustomFieldTable.Row present =
                workshop.fields.find(type.name(), field.name()).orElse(null);
        if (present == null && (own || type.field(field.name()).isEmpty())) {
            fieldInstaller.install(type, field, description, own);
            troubles.remove(part);
        } else if (present == null || !present.plugin().equals(field.plugin())) {
            complain(part, "the type has a field of that name already");
        } else if (!present.description().equals(description)) {
            if (FieldInstaller.compatible(present.field(), field)) {
                fieldInstaller.evolve(present, field, description);
                troubles.remove(part);
            } else {
                complain(
                        part,
                        "its column holds values of the type " + kind(present.field()) + " and cannot hold "
                                + kind(field));
            }
        } else {
            troubles.remove(part);
        }
    }

    private static String kind(Field field) {
        return field.type().json()
                + field.maxLength().map(length -> " up to " + length).orElse("")
                + (field.items().isEmpty()
                        ? ""
                        : field.items().stream().map(Field::name).collect(Collectors.joining(", ", " of ", "")));
    }

    /** Once; every bundle that comes or goes would repeat it. */
    private void complain(String part, String why) {
        if (!why.equals(troubles.put(part, why))) {
            LOG.error("A plugin describes what cannot be: {}: {}", part, why);
        }
    }
}
