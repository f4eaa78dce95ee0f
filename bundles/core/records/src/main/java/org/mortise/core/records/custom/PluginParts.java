package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.MadeByMigrations;
import org.mortise.core.persistence.dormant.DormantPlugin;
import org.mortise.core.persistence.dormant.TableSlice;
import org.mortise.core.records.custom.CustomFieldTable.State;
import org.mortise.core.records.metadata.TypeCatalogue;

/** Tables and columns that belong to one plugin, also while it is away, and their end. */
public final class PluginParts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workshop workshop;
    private final FieldInstaller installer;
    private final Purge purge;
    private final CustomFieldManager fields;

    PluginParts(Workshop workshop, FieldInstaller installer, Purge purge, CustomFieldManager fields) {
        this.workshop = workshop;
        this.installer = installer;
        this.purge = purge;
        this.fields = fields;
    }

    /** @param made by the migrations of the plugin */
    public List<TableSlice> slices(DormantPlugin plugin, MadeByMigrations made) {
        List<TableSlice> slices = new ArrayList<>();
        Stream.concat(
                        made.tables().stream().filter(workshop.schema::hasTable),
                        types(plugin).map(RecordTypeTable.Row::table))
                .forEach(table -> slices.add(TableSlice.rows("tables/" + table, table)));
        Set<String> own = typeNames(plugin);
        for (CustomFieldTable.Row row : workshop.fields.all()) {
            boolean ownType = own.contains(row.recordType());
            if (row.state() == State.PURGED || !ownType && !row.plugin().equals(plugin.id())) {
                continue;
            }
            boolean several = row.field().type().several();
            if (ownType && several) {
                slices.add(TableSlice.rows("tables/" + row.column(), row.column()));
            } else if (!ownType) {
                slices.add(slice(row, several));
            }
        }
        return slices;
    }

    private TableSlice slice(CustomFieldTable.Row row, boolean several) {
        String path = "fields/" + row.recordType() + "." + row.name();
        if (several) {
            return new TableSlice(path, row.column(), TableSlice.Kind.ITEMS, List.of(), null, List.of());
        }
        List<String> columns = ColumnDdl.names(row.column(), row.field());
        String some = String.join(
                " or ", columns.stream().map(column -> column + " is not null").toList());
        List<String> all = new ArrayList<>(List.of("id"));
        all.addAll(columns);
        return new TableSlice(path, reachableTable(row), TableSlice.Kind.VALUES, all, some, List.of());
    }

    private String reachableTable(CustomFieldTable.Row row) {
        try {
            return installer.table(row);
        } catch (RuntimeException e) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "plugin-data-unreachable",
                    "It has values in " + row.recordType() + ", whose plugin is away. Install that one first.",
                    List.of(),
                    e);
        }
    }

    /** Pairs of type and name: unique values and files of these fields are the plugin's, although the records are others'. */
    public List<List<String>> fieldsOfOthers(DormantPlugin plugin) {
        Set<String> own = typeNames(plugin);
        return workshop.fields.all().stream()
                .filter(row -> row.plugin().equals(plugin.id()) && !own.contains(row.recordType()))
                .map(row -> List.of(row.recordType(), row.name()))
                .toList();
    }

    /** Names of all its types, also of those that a former version had. */
    public Set<String> typeNames(DormantPlugin plugin) {
        Set<String> names = new HashSet<>(plugin.recordTypes());
        types(plugin).forEach(type -> names.add(type.name()));
        return names;
    }

    /** The fields that administrators gave the types of the plugin, as JSON that {@link #bringBack} takes. */
    public List<ObjectNode> administratorFields(DormantPlugin plugin) {
        Set<String> own = typeNames(plugin);
        return workshop.fields.all().stream()
                .filter(row -> own.contains(row.recordType())
                        && row.plugin().equals(TypeCatalogue.ADMINISTRATOR)
                        && row.state() != State.PURGED)
                .map(row -> JSON.createObjectNode()
                        .put("recordType", row.recordType())
                        .put("name", row.name())
                        .put("hidden", row.state() == State.HIDDEN)
                        .<ObjectNode>set("description", row.description()))
                .toList();
    }

    /** Makes the fields that are not there. In the name of an administrator. */
    public void bringBack(Iterable<JsonNode> administratorFields) {
        for (JsonNode each : administratorFields) {
            String type = each.path("recordType").asText();
            String name = each.path("name").asText();
            if (workshop.fields.find(type, name).isEmpty()) {
                fields.add(type, Json.map(each.path("description")));
                if (each.path("hidden").asBoolean()) {
                    fields.hide(type, name);
                }
            }
        }
    }

    /** Idempotent, so that it can be called again after a crash. */
    public void purge(DormantPlugin plugin, MadeByMigrations made) {
        workshop.alone(() -> {
            Set<String> own = typeNames(plugin);
            workshop.fields.all().stream()
                    .filter(row -> row.plugin().equals(plugin.id()) && !own.contains(row.recordType()))
                    .forEach(purge::field);
            types(plugin).toList().forEach(purge::type);
            purge.tables(made, plugin.recordTypes());
            return null;
        });
    }

    private Stream<RecordTypeTable.Row> types(DormantPlugin plugin) {
        return workshop.types.all().stream().filter(row -> row.plugin().equals(plugin.id()));
    }
}
