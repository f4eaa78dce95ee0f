package org.mortise.core.plugins.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request that waits before a gate. It keeps no thread. */
final class Parked implements AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Parked.class);
    private static final String ATTRIBUTE = Parked.class.getName();

    private final Gate gate;
    private final AsyncContext context;
    private final long end;
    private final AtomicBoolean decided = new AtomicBoolean();

    /** @param limit after which it is told to come again */
    Parked(Gate gate, HttpServletRequest request, Duration limit) {
        this.gate = gate;
        this.end = System.nanoTime() + limit.toNanos();
        request.setAttribute(ATTRIBUTE, this);
        this.context = request.startAsync();
        context.setTimeout(limit.toMillis());
        context.addListener(this);
    }

    /** What the request was while it waited; null when it comes for the first time. */
    static Parked of(HttpServletRequest request) {
        return (Parked) request.getAttribute(ATTRIBUTE);
    }

    /** The request waits no more, nor comes again. */
    static void end(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    /** How long it may wait yet, should it have to wait once more. */
    Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** Sends it on its way again, through all filters. */
    void letOn() {
        if (decided.compareAndSet(false, true)) {
            try {
                context.dispatch();
            } catch (IllegalStateException e) {
                LOG.debug("Its client has gone", e);
                gate.forget(this);
            }
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        gate.forget(this);
        if (decided.compareAndSet(false, true)) {
            gate.reason().write((HttpServletResponse) context.getResponse(), "It takes longer than expected.");
            context.complete();
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        gate.forget(this);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        gate.forget(this);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is on its way; what happens now is no matter of the gate's waiting room.
    }
}
