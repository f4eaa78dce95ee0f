package org.mortise.core.security.roles;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Grants;
import org.mortise.api.security.Permissions;
import org.mortise.core.capabilities.Asking;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Permissions} from a picture in memory. A change raises a number in its own transaction; the node that made it looks at
 * once, the others within a second (decision 22).
 */
@Component(service = {Permissions.class, RolePermissions.class})
public final class RolePermissions implements Permissions {

    private static final Logger LOG = LoggerFactory.getLogger(RolePermissions.class);
    private static final int LOOK_MILLIS = 1_000;

    private final Sql sql;
    private final Transactions transactions;
    private final Callers callers;
    private final ScheduledExecutorService nodes;
    private volatile Snapshot snapshot;

    @Activate
    public RolePermissions(
            @Reference(target = "(mortise.migrated=org.mortise.core.security)") DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Callers callers) {
        this(new Sql(dataSource), transactions, callers);
    }

    RolePermissions(Sql sql, Transactions transactions, Callers callers) {
        this.sql = sql;
        this.transactions = transactions;
        this.callers = callers;
        this.snapshot = Snapshot.read(sql);
        this.nodes = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "mortise-permissions");
            thread.setDaemon(true);
            return thread;
        });
        // Several nodes can only share a database that is a server.
        if (sql.postgres()) {
            nodes.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        nodes.shutdownNow();
        nodes.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Override
    public Grants of(Caller caller) {
        return Asking.limit(caller.administrator() ? CallerGrants.unlimited(caller.userId()) : snapshot.of(caller));
    }

    @Override
    public boolean has(String permission) {
        return of(callers.current()).has(permission);
    }

    @Override
    public void require(String permission) {
        if (!has(permission)) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "This needs the permission " + permission + ", which you do not have.");
        }
    }

    /** Whether a role of the user demands a second factor. */
    public boolean demandSecondFactor(Caller user) {
        return snapshot.demandSecondFactor(user);
    }

    /** Called in the transaction that changes a role, a team or a user. */
    void changing() {
        sql.update("update admin_permission_version set version = version + 1 where id = 1");
        transactions.afterCommit(this::reload);
    }

    private synchronized void reload() {
        snapshot = Snapshot.read(sql);
    }

    private void look() {
        try {
            if (Snapshot.generation(sql) != snapshot.generation()) {
                reload();
            }
        } catch (RuntimeException e) {
            if (!nodes.isShutdown()) {
                LOG.warn("Whether permissions changed could not be looked at; it is tried again", e);
            }
        }
    }
}
