package org.mortise.core.operation;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Notices the end of a request, on whatever thread, and tells the observer once. */
final class RequestEnd implements AsyncListener {

    private final RequestObserver observer;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final LogContext context;
    private final long start = System.nanoTime();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean failed;

    RequestEnd(RequestObserver observer, HttpServletRequest request, HttpServletResponse response, LogContext context) {
        this.observer = observer;
        this.request = request;
        this.response = response;
        this.context = context;
    }

    /** @param byException which the container is going to turn into a 500 */
    void over(boolean byException) throws IOException, ServletException {
        if (told.compareAndSet(false, true)) {
            int status = byException && response.getStatus() < 400 ? 500 : response.getStatus();
            context.run(() -> observer.over(request, response, status, System.nanoTime() - start));
        }
    }

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        try {
            over(failed);
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // Whoever started it answers, and onComplete follows.
    }

    @Override
    public void onError(AsyncEvent event) {
        failed = true;
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // The container forgets the listeners of the round before.
        event.getAsyncContext().addListener(this);
    }
}
