package org.mortise.core.records.dormant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mortise.core.persistence.Migrator;
import org.mortise.core.persistence.dormant.DormantPlugin;
import org.mortise.core.persistence.dormant.FileContents;
import org.mortise.core.persistence.dormant.TableSlice;
import org.mortise.core.records.custom.PluginParts;

/** Everything in the database that belongs to one plugin, in the order in which it can be brought back. */
final class Belongings {

    private final PluginParts parts;
    private final Migrator migrator;

    Belongings(PluginParts parts, Migrator migrator) {
        this.parts = parts;
        this.migrator = migrator;
    }

    List<TableSlice> of(DormantPlugin plugin, FileContents contents) {
        List<String> types = types(plugin);
        List<TableSlice> all = new ArrayList<>(parts.slices(plugin, migrator.made(plugin.bundle())));
        List<Object> parameters = new ArrayList<>(types);
        StringBuilder owned = new StringBuilder(in("record_type", types));
        for (List<String> field : parts.fieldsOfOthers(plugin)) {
            owned.append(" or record_type = ? and field = ?");
            parameters.addAll(field);
        }
        all.add(TableSlice.rows("platform/unique-values", "mortise_unique_value", owned.toString(), parameters));
        all.add(TableSlice.rows("platform/files", "mortise_file", owned.toString(), parameters));
        all.addAll(contents.attachedTo(types));
        return all;
    }

    List<String> types(DormantPlugin plugin) {
        return parts.typeNames(plugin).stream().sorted().toList();
    }

    static String in(String column, List<String> values) {
        return values.isEmpty()
                ? "1 = 0"
                : column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }
}
