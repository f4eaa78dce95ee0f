package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.CustomFields;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.security.Callers;
import org.mortise.core.records.computed.Definitions;
import org.mortise.core.records.custom.CustomFieldTable.State;
import org.mortise.core.records.metadata.TypeCatalogue;

/** The fields of administrators, from the first day of a field to the end of its column. */
final class CustomFieldManager implements CustomFields {

    /** What may become of a field whose values are there already. */
    private static final Set<String> CHANGEABLE = Set.of(
            "label",
            "help",
            "translations",
            "required",
            "maxLength",
            "min",
            "max",
            "pattern",
            "default",
            "values",
            "items",
            "indexed",
            "searchable",
            "milestone",
            "personal",
            "subject",
            "samePerson",
            "expression",
            "filter");

    private final TypeCatalogue catalogue;
    private final Workshop workshop;
    private final FieldInstaller installer;
    private final Publication publication;
    private final Purge purge;
    private final Indexes indexes;
    private final Supplier<Callers> callers;

    CustomFieldManager(
            TypeCatalogue catalogue,
            Workshop workshop,
            FieldInstaller installer,
            Publication publication,
            Purge purge,
            Indexes indexes,
            Supplier<Callers> callers) {
        this.catalogue = catalogue;
        this.workshop = workshop;
        this.installer = installer;
        this.publication = publication;
        this.purge = purge;
        this.indexes = indexes;
        this.callers = callers;
    }

    @Override
    public Field add(String typeName, Map<String, Object> description) {
        callers.get().requireAdministrator();
        catalogue.types().require(typeName);
        return workshop.alone(() -> {
            RecordType type = catalogue.types().require(typeName);
            boolean own = type.plugin().equals(RecordType.ADMINISTRATORS);
            JsonNode json = Computed.completed(catalogue.types(), Json.tree(description));
            Field field = TypeCatalogue.runTimeField(json, typeName, TypeCatalogue.ADMINISTRATOR, !own);
            if (type.field(field.name()).isPresent()
                    || workshop.fields.find(typeName, field.name()).isPresent()) {
                throw ProblemException.of(
                        ProblemType.CONFLICT,
                        "field-exists",
                        typeName + " has a field " + field.name() + " already, seen or hidden.");
            }
            Targets.check(catalogue.types(), List.of(field), typeName);
            Definitions.check(catalogue.types(), type, field);
            installer.install(type, field, json, own);
            return shown(typeName, field.name());
        });
    }

    @Override
    public Field change(String typeName, String name, Map<String, Object> changes) {
        callers.get().requireAdministrator();
        return workshop.alone(() -> {
            CustomFieldTable.Row row = require(typeName, name, State.SEEN);
            ObjectNode json = Json.merged(row.description(), changes, CHANGEABLE);
            Field after = TypeCatalogue.runTimeField(json, typeName, TypeCatalogue.ADMINISTRATOR, !row.own());
            Evolution.check(row.field(), after);
            Targets.check(catalogue.types(), List.of(after), typeName);
            Definitions.check(catalogue.types(), catalogue.types().require(typeName), after);
            installer.evolve(row, after, json);
            if (row.field().indexed() && !after.indexed()) {
                indexes.drop(row);
            }
            return shown(typeName, name);
        });
    }

    @Override
    public void hide(String typeName, String name) {
        callers.get().requireAdministrator();
        workshop.alone(() -> {
            CustomFieldTable.Row row = require(typeName, name, State.SEEN);
            RecordType type = catalogue.types().require(typeName);
            if (row.own() && type.nameFields().contains(name)) {
                throw ProblemException.of(
                        ProblemType.CONFLICT,
                        "field-in-use",
                        name + " is a name field of " + typeName + "; give the type other name fields first.");
            }
            Definitions.requireUnread(catalogue.types(), typeName, name);
            workshop.save(() -> workshop.fields.save(row.with(State.HIDDEN)));
            publication.now();
            return null;
        });
    }

    @Override
    public Field restore(String typeName, String name) {
        callers.get().requireAdministrator();
        return workshop.alone(() -> {
            CustomFieldTable.Row row = require(typeName, name, State.HIDDEN);
            if (row.field().unique()) {
                new UniqueKeys(workshop.sql).rebuild(row, installer.table(row));
            }
            workshop.save(() -> workshop.fields.save(row.with(State.SEEN)));
            return shown(typeName, name);
        });
    }

    @Override
    public List<Field> hidden(String typeName) {
        callers.get().requireAdministrator();
        return workshop.fields.ofType(typeName).stream()
                .filter(row -> row.plugin().equals(TypeCatalogue.ADMINISTRATOR) && row.state() == State.HIDDEN)
                .map(CustomFieldTable.Row::field)
                .sorted(java.util.Comparator.comparing(Field::name))
                .toList();
    }

    @Override
    public void purge(String typeName, String name, String confirmation) {
        callers.get().requireAdministrator();
        workshop.alone(() -> {
            CustomFieldTable.Row row = workshop.fields
                    .find(typeName, name)
                    .filter(each -> each.plugin().equals(TypeCatalogue.ADMINISTRATOR))
                    .orElseThrow(() -> missing(typeName, name));
            Purge.requireHidden(row.state(), name);
            Purge.requireConfirmed(name, confirmation);
            purge.field(row);
            return null;
        });
    }

    private Field shown(String type, String name) {
        publication.now();
        indexes.wake();
        return catalogue.types().require(type).field(name).orElseThrow();
    }

    private CustomFieldTable.Row require(String typeName, String name, State state) {
        return workshop.fields
                .find(typeName, name)
                .filter(row -> row.plugin().equals(TypeCatalogue.ADMINISTRATOR) && row.state() == state)
                .orElseThrow(() -> missing(typeName, name));
    }

    private static ProblemException missing(String typeName, String name) {
        return ProblemException.notFound("custom field \"" + name + "\" on " + typeName);
    }
}
