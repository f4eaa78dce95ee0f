package org.mortise.core.persistence.internal;

import java.util.Hashtable;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the migrations of every bundle with the header {@code Mortise-Migrations} before its persistence unit comes up: the
 * unit asks for a data source with {@code mortise.migrated=<bundle>}, and only this class publishes it, afterwards.
 */
final class MigrationExtender extends BundleTracker<ServiceRegistration<DataSource>> {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationExtender.class);
    private static final String UNIT_HEADER = "Meta-Persistence";

    private final DataSource dataSource;
    private final Migrations migrations;
    private final boolean withUnit;

    /** @param withUnit whether to look after the bundles with a persistence unit, or after those without */
    MigrationExtender(BundleContext context, DataSource dataSource, Migrations migrations, boolean withUnit) {
        super(context, Bundle.STARTING | Bundle.ACTIVE, null);
        this.dataSource = dataSource;
        this.migrations = migrations;
        this.withUnit = withUnit;
    }

    @Override
    public ServiceRegistration<DataSource> addingBundle(Bundle bundle, BundleEvent event) {
        String changelog = bundle.getHeaders().get(Migrations.HEADER);
        boolean hasUnit = bundle.getHeaders().get(UNIT_HEADER) != null;
        if (changelog == null || hasUnit != withUnit) {
            return null;
        }
        String name = bundle.getSymbolicName();
        try {
            migrations.run(bundle, changelog);
        } catch (Exception e) {
            LOG.error("The migrations of {} failed; its record types stay unavailable", name, e);
            return null;
        }
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("osgi.jndi.service.name", "mortise");
        properties.put("mortise.migrated", name);
        return bundle.getBundleContext().registerService(DataSource.class, dataSource, properties);
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, ServiceRegistration<DataSource> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException alreadyGone) {
            // A bundle that stops takes its services with it.
            LOG.trace("{} took its data source with it", bundle.getSymbolicName());
        }
    }
}
