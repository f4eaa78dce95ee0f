package org.mortise.core.plugins.gate;

import java.time.Duration;
import java.util.Locale;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request that is inside a plugin, until its answer is complete, on whatever thread. */
final class Passage implements AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    private final Gate gate;
    private final HttpServletResponse response;
    private final long since = System.nanoTime();
    private volatile AsyncContext context;
    private volatile boolean stream;

    Passage(Gate gate, HttpServletResponse response) {
        this.gate = gate;
        this.response = response;
    }

    /** Its thread has gone, and the answer goes on in the context. */
    void goesOn(AsyncContext asyncContext) {
        context = asyncContext;
        asyncContext.addListener(this);
        gate.goesOn(this);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** A stream of events ends when its listener goes, so waiting for it is vain. */
    boolean isStream() {
        if (!stream) {
            String type = response.getContentType();
            stream = type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
        }
        return stream;
    }

    /** Ends the stream as if it were complete: the listener comes again, and is let on to whoever serves then. */
    void endStream() {
        AsyncContext stream = context;
        try {
            if (stream != null) {
                stream.complete();
            }
        } catch (IllegalStateException e) {
            LOG.trace("It has ended by itself", e);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        gate.leave(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // Whoever started it answers, and onComplete follows.
    }

    @Override
    public void onError(AsyncEvent event) {
        // onComplete follows.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // The container forgets the listeners of the round before.
        goesOn(event.getAsyncContext());
    }
}
