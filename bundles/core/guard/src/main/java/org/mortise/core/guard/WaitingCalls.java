package org.mortise.core.guard;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for plugins no longer than allowed: they work on threads of their own, of which each plugin has some and no more. */
public final class WaitingCalls implements GuardedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingCalls.class);

    /** How many calls of one plugin may be open; one that hangs must not take all threads. */
    private static final int AT_ONCE = 16;

    /** In which the guard notices, interrupts and charges what is overdue. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final long RETRY_SECONDS = 10;

    private final Guard guard;
    private final Callers callers;
    private final Transactions transactions;
    private final Map<String, Semaphore> seats = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mortise-extension");
        thread.setDaemon(true);
        // That of whoever came first would stay in memory.
        thread.setContextClassLoader(null);
        return thread;
    });

    public WaitingCalls(Guard guard, Callers callers, Transactions transactions) {
        this.guard = guard;
        this.callers = callers;
        this.transactions = transactions;
    }

    public void close() {
        threads.shutdown();
    }

    @Override
    public <T> T ask(GuardedCall call, Supplier<T> work) {
        Deed deed = new Deed();
        return waitFor(call, deed, () -> deed.done(guarded(call, work)));
    }

    @Override
    public <T> T change(GuardedCall call, Supplier<T> work) {
        Deed deed = new Deed();
        return waitFor(call, deed, () -> transactions.required(() -> deed.done(guarded(call, work))));
    }

    private <T> T waitFor(GuardedCall call, Deed deed, Supplier<T> work) {
        Future<T> answer = submit(call, work);
        try {
            return answer.get(call.limit().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (deed.giveUp()) {
                throw problem(call, "overdue", "takes too long");
            }
            // It has just come to its end, and only the commit is missing.
            return waitFor(call, deed, answer);
        } catch (ExecutionException e) {
            throw failed(call, e.getCause());
        } catch (InterruptedException e) {
            throw stopping(deed);
        }
    }

    private <T> T waitFor(GuardedCall call, Deed deed, Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw failed(call, e.getCause());
        } catch (InterruptedException e) {
            throw stopping(deed);
        }
    }

    private <T> Future<T> submit(GuardedCall call, Supplier<T> work) {
        Caller caller = callers.current();
        String plugin = guard.plugin(call.service());
        if (plugin.equals(Guard.CORE)) {
            return threads.submit(() -> callers.as(caller, work));
        }
        Semaphore free = seats.computeIfAbsent(plugin, any -> new Semaphore(AT_ONCE));
        if (!free.tryAcquire()) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE,
                            "extension-busy",
                            "Too many calls of the plugin " + plugin + " have not returned; try again later.")
                    .retryAfter(RETRY_SECONDS);
        }
        return threads.submit(() -> {
            try {
                return callers.as(caller, work);
            } finally {
                free.release();
            }
        });
    }

    private <T> T guarded(GuardedCall call, Supplier<T> work) {
        OpenCall open = guard.begin(call.service(), call.kind(), call.kind() + " " + call.name(), call.limit());
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            open.failed(e);
            // What was interrupted fails, and that it took too long is why.
            if (open.overdue()) {
                throw problem(call, "overdue", "takes too long");
            }
            throw e;
        } finally {
            open.close();
        }
    }

    private ProblemException failed(GuardedCall call, Throwable cause) {
        if (cause instanceof ProblemException refusal) {
            return refusal;
        }
        LOG.warn("The {} {} failed", call.kind(), call.name(), cause);
        return problem(call, "failed", "failed");
    }

    private static ProblemException stopping(Deed deed) {
        Thread.currentThread().interrupt();
        deed.giveUp();
        return ProblemException.of(ProblemType.UNAVAILABLE, "The server is about to stop.");
    }

    private ProblemException problem(GuardedCall call, String code, String what) {
        String plugin = guard.plugin(call.service());
        return ProblemException.of(
                ProblemType.CONFLICT,
                "extension-" + code,
                "The " + call.kind() + " " + call.name() + " of the plugin " + plugin + " " + what
                        + "; tell your administrator.");
    }
}
