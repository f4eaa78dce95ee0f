package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.CustomTypes;
import org.mortise.api.records.RecordType;
import org.mortise.api.security.Callers;
import org.mortise.core.records.computed.Definitions;
import org.mortise.core.records.custom.CustomFieldTable.State;
import org.mortise.core.records.metadata.TypeCatalogue;

/** The record types of administrators, from the first record to the end of the table. */
final class CustomTypeManager implements CustomTypes {

    private static final Set<String> CHANGEABLE =
            Set.of("label", "help", "translations", "nameFields", "listFields", "person");

    private final TypeCatalogue catalogue;
    private final Workshop workshop;
    private final TypeInstaller installer;
    private final Publication publication;
    private final Purge purge;
    private final Indexes indexes;
    private final Supplier<Callers> callers;

    CustomTypeManager(
            TypeCatalogue catalogue,
            Workshop workshop,
            TypeInstaller installer,
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
    public RecordType add(Map<String, Object> description) {
        callers.get().requireAdministrator();
        JsonNode json = Json.tree(description);
        if (json.has("unit") || json.has("entity")) {
            throw ProblemException.invalid("unit", "belongs to types with code, which plugins bring");
        }
        json.path("fields").forEach(field -> Computed.completed(catalogue.types(), field));
        RecordType type = TypeCatalogue.madeType(json);
        return workshop.alone(() -> {
            requireFree(type);
            type.fields().forEach(field -> Definitions.check(catalogue.types(), type, field));
            Targets.check(
                    catalogue.types(),
                    type.fields().stream()
                            .filter(field -> !platform(field.name()))
                            .toList(),
                    type.name());
            installer.install(type, json);
            return shown(type.name());
        });
    }

    @Override
    public RecordType change(String name, Map<String, Object> changes) {
        callers.get().requireAdministrator();
        return workshop.alone(() -> {
            RecordTypeTable.Row row = require(name, State.SEEN);
            ObjectNode json = Json.merged(row.description(), changes, CHANGEABLE);
            TypeCatalogue.madeType(Publication.described(row.with(json), workshop.fields.all()));
            workshop.save(() -> workshop.types.save(row.with(json)));
            return shown(name);
        });
    }

    @Override
    public void hide(String name) {
        callers.get().requireAdministrator();
        workshop.alone(() -> {
            RecordTypeTable.Row row = require(name, State.SEEN);
            workshop.save(() -> workshop.types.save(row.with(State.HIDDEN)));
            publication.now();
            return null;
        });
    }

    @Override
    public RecordType restore(String name) {
        callers.get().requireAdministrator();
        return workshop.alone(() -> {
            RecordTypeTable.Row row = require(name, State.HIDDEN);
            workshop.save(() -> workshop.types.save(row.with(State.SEEN)));
            return shown(name);
        });
    }

    @Override
    public List<String> hidden() {
        callers.get().requireAdministrator();
        return workshop.types.all().stream()
                .filter(row -> row.plugin().equals(RecordType.ADMINISTRATORS) && row.state() == State.HIDDEN)
                .map(RecordTypeTable.Row::name)
                .toList();
    }

    @Override
    public void purge(String name, String confirmation) {
        callers.get().requireAdministrator();
        workshop.alone(() -> {
            RecordTypeTable.Row row = workshop.types
                    .find(name)
                    .filter(each -> each.plugin().equals(RecordType.ADMINISTRATORS))
                    .orElseThrow(() -> missing(name));
            Purge.requireHidden(row.state(), name);
            Purge.requireConfirmed(name, confirmation);
            requireNoReferences(name);
            purge.type(row);
            return null;
        });
    }

    private void requireFree(RecordType type) {
        boolean named = catalogue.types().find(type.name()).isPresent()
                || catalogue.describes(type.name())
                || workshop.types.find(type.name()).isPresent()
                || !workshop.fields.ofType(type.name()).isEmpty();
        if (named) {
            throw exists("There is, or was, a record type " + type.name() + "; take another name.");
        }
        boolean addressed = workshop.types.all().stream()
                .filter(row -> row.plugin().equals(RecordType.ADMINISTRATORS))
                .anyMatch(row -> type.collection()
                        .equals(row.description().path("collection").textValue()));
        if (addressed) {
            throw exists("There is a collection " + type.collection() + " already, seen or hidden; take another.");
        }
    }

    private void requireNoReferences(String name) {
        List<String> pointing = workshop.fields.all().stream()
                .filter(row -> !row.recordType().equals(name))
                .filter(row -> name.equals(row.field().target())
                        || row.field().items().stream().anyMatch(item -> name.equals(item.target())))
                .map(row -> row.recordType() + "." + row.name())
                .toList();
        if (!pointing.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "type-in-use",
                    "Fields refer to " + name + ": " + String.join(", ", pointing) + ". Purge them first.");
        }
    }

    private RecordType shown(String name) {
        publication.now();
        indexes.wake();
        return catalogue.types().require(name);
    }

    private RecordTypeTable.Row require(String name, State state) {
        return workshop.types
                .find(name)
                .filter(row -> row.plugin().equals(RecordType.ADMINISTRATORS) && row.state() == state)
                .orElseThrow(() -> missing(name));
    }

    private static boolean platform(String field) {
        return TypeCatalogue.platformFields().stream()
                .anyMatch(each -> each.name().equals(field));
    }

    private static ProblemException exists(String detail) {
        return ProblemException.of(ProblemType.CONFLICT, "type-exists", detail);
    }

    private static ProblemException missing(String name) {
        return ProblemException.notFound("custom record type \"" + name + "\"");
    }
}
