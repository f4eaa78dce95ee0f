package org.mortise.core.records.units;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.FlushModeType;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;
import org.eclipse.persistence.sessions.IdentityMapAccessor;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordType;
import org.mortise.core.persistence.Schema;
import org.mortise.core.persistence.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The persistence units that are up, and one entity manager a unit for each transaction. Safe for use by many threads; an entity
 * manager never leaves the thread of its transaction.
 */
public final class Units {

    private static final Logger LOG = LoggerFactory.getLogger(Units.class);

    private final TransactionManager transactions;
    private final Map<String, EntityManagerFactory> factories = new ConcurrentHashMap<>();
    private final Map<String, AbstractSession> sessions = new ConcurrentHashMap<>();
    private final Map<Transaction, Map<String, EntityManager>> open = new ConcurrentHashMap<>();
    private final UsedSessions used = new UsedSessions();
    private final Object refreshing = new Object();

    private final List<Runnable> leaving = new CopyOnWriteArrayList<>();
    private final Map<String, RowPlan> rowPlans = new ConcurrentHashMap<>();
    private final Schema schema;
    private final ListReader lists;

    /** @param schema that lets no column be added while records are read */
    public Units(TransactionManager transactions, Schema schema, Sql sql) {
        this.transactions = transactions;
        this.schema = schema;
        this.lists = new ListReader(sql);
        whenOneLeaves(lists::forget);
    }

    public void add(String unit, EntityManagerFactory factory) {
        factories.put(unit, factory);
    }

    public void remove(String unit, EntityManagerFactory factory) {
        factories.remove(unit, factory);
        sessions.remove(unit);
        rowPlans.clear();
        leaving.forEach(Runnable::run);
    }

    /** @param forget drops what is kept of the units, which would keep the classes of a plugin that is gone */
    public void whenOneLeaves(Runnable forget) {
        leaving.add(forget);
    }

    /** Of the units that are up. */
    public List<String> names() {
        return List.copyOf(factories.keySet());
    }

    public boolean isUp(String unit) {
        return factories.containsKey(unit);
    }

    /** Reads: in the thread's transaction when there is one, otherwise without any. */
    public <T> T read(String unit, Function<JpaEntityManager, T> work) {
        try {
            if (transactions.getStatus() == Status.STATUS_ACTIVE) {
                return work.apply(joined(unit).unwrap(JpaEntityManager.class));
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
        return schema.steady(() -> {
            EntityManager manager = created(unit);
            try {
                return work.apply(manager.unwrap(JpaEntityManager.class));
            } finally {
                close(manager);
            }
        });
    }

    /** Waits for the work that began before the unit's last refresh. @return whether it is done by then */
    public boolean awaitFormer(String unit, Duration limit) {
        return used.awaitFormer(unit, limit);
    }

    /** The unit's entity manager in the thread's transaction, which must be there. */
    public JpaEntityManager inTransaction(String unit) {
        return joined(unit).unwrap(JpaEntityManager.class);
    }

    /** What reads the lists of entities. */
    public ListReader lists() {
        return lists;
    }

    /** How new records of the type are written; empty when only EclipseLink itself knows. In the thread's transaction. */
    public Optional<RowPlan> rowPlan(RecordType type) {
        JpaEntityManager manager = inTransaction(type.unit());
        EntityAccess access = EntityAccess.of(manager, type);
        RowPlan known = rowPlans.get(type.name());
        if (known != null && known.isFor(type, access.descriptor())) {
            return Optional.of(known);
        }
        RowPlan plan = RowPlan.of(type, access, (AbstractSession) manager.getServerSession());
        if (plan != null) {
            rowPlans.put(type.name(), plan);
        }
        return Optional.ofNullable(plan);
    }

    /** What was read of records in the thread's transaction is out of date, since their rows were written without EclipseLink. */
    public void forget(RecordType type, Collection<UUID> ids) {
        JpaEntityManager manager = inTransaction(type.unit());
        Class<?> entity = EntityAccess.of(manager, type).entityClass();
        IdentityMapAccessor read =
                ((UnitOfWorkImpl) manager.getUnitOfWork()).getParent().getIdentityMapAccessor();
        ids.forEach(id -> read.removeFromIdentityMap(id, entity));
    }

    /**
     * Lets the unit read its metadata again, custom fields included, and deploys it at once. One at a time: of two at once,
     * EclipseLink leaves the unit undeployable for good, or with the mappings that were read first.
     */
    public void refresh(String unit) {
        EntityManagerFactory factory = factory(unit);
        synchronized (refreshing) {
            factory.unwrap(JpaEntityManagerFactory.class).refreshMetadata(new HashMap<>());
            EntityManager manager = factory.createEntityManager();
            try {
                used.refreshed(unit, manager.unwrap(JpaEntityManager.class).getServerSession());
            } finally {
                manager.close();
            }
        }
    }

    private EntityManagerFactory factory(String unit) {
        EntityManagerFactory factory = factories.get(unit);
        if (factory == null) {
            throw ProblemException.of(
                    ProblemType.UNAVAILABLE, "The tables of this plugin are not reachable at the moment.");
        }
        return factory;
    }

    private EntityManager created(String unit) {
        EntityManager manager = factory(unit).createEntityManager();
        AbstractSession session =
                (AbstractSession) manager.unwrap(JpaEntityManager.class).getServerSession();
        if (sessions.get(unit) != session) {
            ListItems.prepare(session);
            sessions.put(unit, session);
        }
        used.opened(unit, session, manager);
        // Writers flush when they have written; before each query, it would compare everything that a bulk has touched.
        manager.setFlushMode(FlushModeType.COMMIT);
        return manager;
    }

    private void close(EntityManager manager) {
        used.closed(manager);
        try {
            manager.close();
        } catch (RuntimeException e) {
            // Its unit has gone with its plugin meanwhile. The others of the transaction are still to be closed: one
            // that stayed
            // would keep the tables of their unit from ever being changed again.
            LOG.debug("The unit of {} is closed already", manager, e);
        }
    }

    private EntityManager joined(String unit) {
        try {
            Transaction transaction = transactions.getTransaction();
            if (transaction == null) {
                throw new IllegalStateException("There is no transaction on this thread");
            }
            Map<String, EntityManager> managers = open.get(transaction);
            if (managers == null) {
                managers = new HashMap<>();
                transaction.registerSynchronization(closing(transaction));
                open.put(transaction, managers);
            }
            return managers.computeIfAbsent(unit, this::created);
        } catch (RollbackException e) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "transaction-failed",
                    "Something else that was to be written at the same time was refused; nothing was stored.",
                    List.of(),
                    e);
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction cannot be joined", e);
        }
    }

    private Synchronization closing(Transaction transaction) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                // EclipseLink writes its changes by a synchronization of its own.
            }

            @Override
            public void afterCompletion(int status) {
                Map<String, EntityManager> managers = open.remove(transaction);
                if (managers != null) {
                    managers.values().forEach(Units.this::close);
                }
            }
        };
    }
}
