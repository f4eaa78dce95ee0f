package org.mortise.core.persistence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.OptimisticLockException;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.SqlFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Transactions} on the JTA transaction manager; the only place that begins and ends one. */
final class JtaTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(JtaTransactions.class);

    private final ThreadLocal<List<Runnable>> afterwards = ThreadLocal.withInitial(ArrayList::new);
    private final TransactionManager manager;
    private final TransactionGate gate;

    JtaTransactions(TransactionManager manager, TransactionGate gate) {
        this.manager = manager;
        this.gate = gate;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        try {
            return manager.getStatus() == Status.STATUS_NO_TRANSACTION ? inNew(work) : inPresent(work);
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager failed", e);
        }
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        try {
            Transaction waiting = manager.suspend();
            try {
                return inNew(work);
            } finally {
                if (waiting != null) {
                    manager.resume(waiting);
                }
            }
        } catch (SystemException | javax.transaction.InvalidTransactionException e) {
            throw new IllegalStateException("The transaction manager failed", e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        try {
            Transaction transaction = manager.getTransaction();
            if (transaction == null) {
                action.run();
                return;
            }
            List<Runnable> due = afterwards.get();
            transaction.registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Only the outcome matters here.
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        due.add(action);
                    }
                }
            });
        } catch (SystemException | RollbackException e) {
            throw new IllegalStateException("The transaction is over already", e);
        }
    }

    @Override
    public void setRollbackOnly() {
        try {
            manager.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager failed", e);
        }
    }

    private <T> T inPresent(Supplier<T> work) throws SystemException {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            manager.setRollbackOnly();
            throw e;
        }
    }

    private <T> T inNew(Supplier<T> work) throws SystemException {
        List<Runnable> outer = afterwards.get();
        List<Runnable> due = new ArrayList<>();
        T result;
        gate.enter();
        try {
            afterwards.set(due);
            result = run(work);
        } finally {
            afterwards.set(outer);
            gate.leave();
        }
        // Not by the synchronization itself: there the thread still has the old transaction, and could begin none.
        due.forEach(JtaTransactions::attempt);
        return result;
    }

    /** What was committed stays so, whatever comes after it. */
    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("What was to be done after a commit failed", e);
        }
    }

    private <T> T run(Supplier<T> work) throws SystemException {
        try {
            manager.begin();
        } catch (NotSupportedException e) {
            throw new IllegalStateException(e);
        }
        T result;
        try {
            result = work.get();
        } catch (ProblemException | Error e) {
            rollback(e);
            throw e;
        } catch (RuntimeException e) {
            rollback(e);
            throw understandable(e);
        }
        if (manager.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
            manager.rollback();
        } else {
            commit();
        }
        return result;
    }

    /** A rollback that fails must not hide why it was needed. */
    private void rollback(Throwable reason) {
        try {
            manager.rollback();
        } catch (SystemException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private static RuntimeException understandable(RuntimeException failure) {
        Optional<ProblemException> passing = SqlFailure.passing(failure);
        return passing.isPresent() ? passing.get() : failure;
    }

    private void commit() throws SystemException {
        try {
            manager.commit();
        } catch (RollbackException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof OptimisticLockException
                        || cause.getClass().getSimpleName().equals("OptimisticLockException")) {
                    throw new ProblemException(
                            ProblemType.PRECONDITION_FAILED,
                            null,
                            "Somebody else changed the record meanwhile; read it again.",
                            List.of(),
                            e);
                }
            }
            throw understandable(new IllegalStateException("The transaction was rolled back at commit", e));
        } catch (HeuristicMixedException | HeuristicRollbackException e) {
            throw new IllegalStateException("The transaction ended otherwise than decided", e);
        }
    }
}
