package org.mortise.core.records.custom;

import java.util.List;
import java.util.function.Supplier;
import org.mortise.api.persistence.CustomColumns;
import org.mortise.api.records.CustomFields;
import org.mortise.api.records.CustomTypes;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Schema;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.metadata.TypeCatalogue;
import org.mortise.core.records.units.Units;

/** The door of this package: types and fields whose tables and columns are made while the platform runs. */
public final class Customization {

    private final Workshop workshop;
    private final Publication publication;
    private final PluginTables pluginTables;
    private final Purge purge;
    private final Indexes indexes;
    private final NodeSync nodes;
    private final CustomFieldManager fields;
    private final PluginParts pluginParts;
    private final CustomTypes types;

    public Customization(
            TypeCatalogue catalogue,
            Units units,
            Schema schema,
            Sql sql,
            Transactions transactions,
            Supplier<Callers> callers) {
        this.workshop = new Workshop(units, schema, sql, transactions);
        this.publication = new Publication(catalogue, units, workshop);
        FieldInstaller fieldInstaller = new FieldInstaller(workshop, units);
        TypeInstaller typeInstaller = new TypeInstaller(workshop);
        this.pluginTables = new PluginTables(catalogue, units, workshop, fieldInstaller, typeInstaller);
        this.indexes = new Indexes(workshop, fieldInstaller, units);
        this.purge = new Purge(workshop, fieldInstaller, indexes);
        this.nodes = new NodeSync(workshop, publication, units);
        this.fields = new CustomFieldManager(catalogue, workshop, fieldInstaller, publication, purge, indexes, callers);
        this.pluginParts = new PluginParts(workshop, fieldInstaller, purge, fields);
        this.types = new CustomTypeManager(catalogue, workshop, typeInstaller, publication, purge, indexes, callers);
    }

    public CustomFields fields() {
        return fields;
    }

    public CustomTypes types() {
        return types;
    }

    public PluginParts pluginParts() {
        return pluginParts;
    }

    public CustomColumns columns() {
        return workshop::mappings;
    }

    /** @param action run each time the visible types and fields may have changed; quick */
    public void onPublish(Runnable action) {
        publication.afterwards(action);
    }

    public Indexes indexes() {
        return indexes;
    }

    public NodeSync nodes() {
        return nodes;
    }

    /**
     * Gives running plugins what their tables lack, then shows what is to be seen now. What is there already is shown at once:
     * it must not wait for tables that are busy.
     *
     * @throws org.mortise.api.errors.ProblemException CONFLICT {@code schema-busy}: it is worth another attempt
     */
    public void reconcile() {
        publication.now();
        workshop.alone(() -> {
            pluginTables.bringTypes();
            publication.now();
            pluginTables.bringFields();
            return null;
        });
        publication.now();
        indexes.wake();
    }

    /**
     * What a plugin bundle describes and cannot be used, as {@link org.mortise.api.plugins.HealthCheck} says it: types without
     * code and fields, its own and those for others' types.
     */
    public List<String> lacks(long bundle) {
        return pluginTables.lacks(bundle);
    }

    /** Whether all that the bundle describes is there, or will not come. Any thread, on every write. */
    public boolean settled(long bundle) {
        return pluginTables.settled(bundle);
    }

    /** Ends what an earlier run left half done. */
    public void finishPurges() {
        workshop.alone(() -> {
            purge.finish();
            return null;
        });
    }
}
