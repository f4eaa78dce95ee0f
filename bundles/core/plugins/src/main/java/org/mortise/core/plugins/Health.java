package org.mortise.core.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** Tells whether a plugin works: its bundles, tables, persistence units, components, record types and what {@link HealthChecks} say. */
final class Health {

    private final BundleContext context;
    private final Libraries libraries;
    private final Components components;
    private final RecordTypes recordTypes;
    private final Function<String, Optional<PluginBundle>> plugins;
    private final HealthChecks checks;

    Health(
            BundleContext context,
            Components components,
            RecordTypes recordTypes,
            Function<String, Optional<PluginBundle>> plugins,
            HealthChecks checks) {
        this.context = context;
        this.libraries = new Libraries(context);
        this.components = components;
        this.recordTypes = recordTypes;
        this.plugins = plugins;
        this.checks = checks;
    }

    /** What keeps it from working, for people; empty when nothing does. */
    List<String> lacks(PluginBundle plugin) {
        List<String> lacks = new ArrayList<>();
        for (Bundle bundle : libraries.with(plugin.bundle())) {
            if (bundle.getState() != Bundle.ACTIVE) {
                lacks.add(
                        bundle.equals(plugin.bundle())
                                ? "its bundle is not active"
                                : "its library " + bundle.getSymbolicName() + " is not active");
            }
        }
        if (!lacks.isEmpty()) {
            return lacks;
        }
        Contents contents = plugin.contents();
        for (String id : contents.manifest().requiredPlugins()) {
            if (plugins.apply(id).filter(PluginBundle::running).isEmpty()) {
                lacks.add("the plugin " + id + ", which it requires, is not running");
            }
        }
        if (!migrated(contents)) {
            lacks.add("its migrations failed; the log says why");
            return lacks;
        }
        for (String unit : contents.units()) {
            if (!registered(EntityManagerFactory.class, "(osgi.unit.name=" + unit + ")")) {
                lacks.add("its persistence unit " + unit + " is not available");
            }
        }
        libraries.with(plugin.bundle()).forEach(bundle -> lacks.addAll(components.unsatisfied(bundle)));
        for (String type : contents.recordTypes()) {
            if (recordTypes
                    .find(type)
                    .map(RecordType::plugin)
                    .filter(contents.id()::equals)
                    .isEmpty()) {
                lacks.add("its record type " + type + " is not available");
            }
        }
        if (lacks.isEmpty()) {
            // Last: the plugin's own checks may rely on everything else.
            lacks.addAll(checks.lacks(plugin));
        }
        return lacks;
    }

    /** Whether waiting helps no more: the bundle did not start, or its migrations, which run while it starts, failed. */
    boolean hopeless(PluginBundle plugin) {
        return plugin.bundle().getState() != Bundle.ACTIVE || !migrated(plugin.contents());
    }

    private boolean migrated(Contents contents) {
        return contents.migrations() == null
                || registered(DataSource.class, "(mortise.migrated=" + contents.symbolicName() + ")");
    }

    private boolean registered(Class<?> service, String filter) {
        try {
            return context.getAllServiceReferences(service.getName(), filter) != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter, e);
        }
    }
}
