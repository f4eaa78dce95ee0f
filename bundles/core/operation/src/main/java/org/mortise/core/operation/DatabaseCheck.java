package org.mortise.core.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The database answers. */
final class DatabaseCheck implements ReadinessCheck {

    private static final String DATA_SOURCE = "(&(osgi.jndi.service.name=mortise)(!(mortise.migrated=*)))";
    private static final int PATIENCE_SECONDS = 2;

    private final BundleContext context;

    DatabaseCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public void look(Consumer<String> missing) {
        ServiceReference<DataSource> reference = reference();
        DataSource dataSource = reference == null ? null : context.getService(reference);
        if (dataSource == null) {
            missing.accept(
                    "database: no connection, since there is no data source (etc/org.ops4j.datasource-mortise.cfg)");
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                missing.accept("database: it does not answer");
            }
        } catch (SQLException e) {
            missing.accept("database: no connection"
                    + (e.getSQLState() == null ? "" : " (SQL state " + e.getSQLState() + ")"));
        } finally {
            context.ungetService(reference);
        }
    }

    private ServiceReference<DataSource> reference() {
        try {
            Collection<ServiceReference<DataSource>> found =
                    context.getServiceReferences(DataSource.class, DATA_SOURCE);
            return found.isEmpty() ? null : found.iterator().next();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
