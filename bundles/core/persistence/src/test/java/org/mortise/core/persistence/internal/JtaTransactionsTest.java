package org.mortise.core.persistence.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.OptimisticLockException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.SqlFailure;

public class JtaTransactionsTest {

    private final TransactionManager manager = manager();
    private final JtaTransactions transactions = new JtaTransactions(manager, new TransactionGate());
    private final List<String> told = new ArrayList<>();

    private static TransactionManager manager() {
        try {
            return new GeronimoTransactionManager();
        } catch (javax.transaction.xa.XAException e) {
            throw new IllegalStateException(e);
        }
    }

    @After
    public void nothingIsLeftOnTheThread() throws Exception {
        assertEquals(Status.STATUS_NO_TRANSACTION, manager.getStatus());
    }

    @Test
    public void workRunsInOneTransaction() throws Exception {
        transactions.required(() -> {
            Transaction outer = current();
            transactions.required(() -> {
                assertSame(outer, current());
                return null;
            });
            transactions.requiresNew(() -> {
                assertEquals(false, outer.equals(current()));
                return null;
            });
            assertSame(outer, current());
            return null;
        });
    }

    @Test
    public void anExceptionRollsBackAndArrivesUnchanged() {
        IllegalArgumentException mine = new IllegalArgumentException("mine");
        IllegalArgumentException seen = assertThrows(
                IllegalArgumentException.class,
                () -> transactions.required(() -> {
                    observe();
                    throw mine;
                }));
        assertSame(mine, seen);
        assertEquals(List.of("rolled back"), told);
    }

    @Test
    public void anInnerFailureThatIsCaughtStillRollsBack() {
        assertThrows(
                ProblemException.class,
                () -> transactions.required(() -> {
                    observe();
                    transactions.required(() -> {
                        throw ProblemException.of(ProblemType.CONFLICT, "no");
                    });
                    return null;
                }));
        transactions.required(() -> {
            observe();
            try {
                transactions.required(() -> {
                    throw ProblemException.of(ProblemType.CONFLICT, "no");
                });
            } catch (ProblemException ignored) {
                return null;
            }
            return null;
        });
        assertEquals(List.of("rolled back", "rolled back"), told);
    }

    @Test
    public void rollbackOnlyEndsQuietly() {
        assertEquals("done", transactions.required(() -> {
            observe();
            transactions.afterCommit(() -> told.add("after"));
            transactions.setRollbackOnly();
            return "done";
        }));
        assertEquals(List.of("rolled back"), told);
    }

    @Test
    public void whatComesAfterTheCommitMayBeginATransaction() {
        transactions.required(() -> {
            transactions.afterCommit(() -> transactions.required(() -> {
                observe();
                transactions.afterCommit(() -> told.add("after that"));
                return told.add("after");
            }));
            transactions.requiresNew(() -> {
                transactions.afterCommit(() -> told.add("inner"));
                return null;
            });
            return told.add("work");
        });
        assertEquals(List.of("inner", "work", "after", "committed", "after that"), told);
    }

    @Test
    public void whatFailsAfterTheCommitDisturbsNobody() {
        transactions.required(() -> {
            transactions.afterCommit(() -> {
                throw new IllegalStateException("too late");
            });
            transactions.afterCommit(() -> told.add("after"));
            return null;
        });
        assertEquals(List.of("after"), told);
        transactions.afterCommit(() -> told.add("at once"));
        assertEquals(List.of("after", "at once"), told);
    }

    @Test
    public void aRaceLostAtCommitIsToldAsSuch() {
        ProblemException lost =
                assertThrows(ProblemException.class, () -> failingAtCommit(new OptimisticLockException("x")));
        assertEquals(ProblemType.PRECONDITION_FAILED, lost.type());
        ProblemException deadlock = assertThrows(
                ProblemException.class, () -> failingAtCommit(new SqlFailure(new SQLException("x", "40P01"))));
        assertEquals(ProblemType.CONFLICT, deadlock.type());
        assertThrows(IllegalStateException.class, () -> failingAtCommit(new IllegalStateException("x")));
    }

    @Test
    public void aLockThatIsNotToBeHadIsNoFailureOfOurs() {
        ProblemException busy = assertThrows(
                ProblemException.class,
                () -> transactions.required(() -> {
                    throw new SqlFailure(new SQLException("timeout", "HYT00"));
                }));
        assertEquals(ProblemType.UNAVAILABLE, busy.type());
        assertEquals(1, busy.retryAfterSeconds());
    }

    private void failingAtCommit(RuntimeException failure) {
        transactions.required(() -> {
            register(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    throw failure;
                }

                @Override
                public void afterCompletion(int status) {
                    // Not looked at.
                }
            });
            return null;
        });
    }

    private void observe() {
        register(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Not looked at.
            }

            @Override
            public void afterCompletion(int status) {
                told.add(status == Status.STATUS_COMMITTED ? "committed" : "rolled back");
            }
        });
    }

    private void register(Synchronization synchronization) {
        try {
            current().registerSynchronization(synchronization);
        } catch (javax.transaction.RollbackException | javax.transaction.SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private Transaction current() {
        try {
            return manager.getTransaction();
        } catch (javax.transaction.SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
