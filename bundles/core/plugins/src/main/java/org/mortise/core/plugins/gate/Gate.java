package org.mortise.core.plugins.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * In front of one plugin: knows who is inside, and holds who comes while it is closed or while there are enough inside. Safe for many
 * threads.
 */
final class Gate {

    /** Who is inside for longer than this is not about to leave. */
    private static final Duration ORDINARY = Duration.ofMillis(250);

    private static final String STREAM = "text/event-stream";

    private final Limits limits;
    private final Set<Passage> inside = new HashSet<>();
    private final Set<Parked> parked = new LinkedHashSet<>();
    /** Those who waited and are on their way through the filters again, with a place kept for each. */
    private final Set<Parked> called = new HashSet<>();
    /** Those who were still inside when the plugin was exchanged. What took its place starts with all its places. */
    private final Set<Passage> left = new HashSet<>();

    private boolean closed;

    Gate(Limits limits) {
        this.limits = limits;
    }

    /** What becomes of a request. */
    sealed interface Entry permits Inside, Waiting, Full {}

    record Inside(Passage passage) implements Entry {}

    record Waiting() implements Entry {}

    record Full(Refused reason, String why) implements Entry {}

    synchronized Entry come(HttpServletRequest request, HttpServletResponse response) {
        Parked before = Parked.of(request);
        called.remove(before);
        if (!closed && isStream(request) && streams() >= limits.streams()) {
            return new Full(Refused.BUSY, "Too many listen to it already.");
        }
        if (!closed && hasPlace()) {
            Parked.end(request);
            Passage passage = new Passage(this, response);
            inside.add(passage);
            return new Inside(passage);
        }
        Duration patience = before == null ? limits.patience() : before.left();
        if (parked.size() >= limits.parked() || patience.toMillis() <= 0) {
            return new Full(reason(), "Too many requests wait for it.");
        }
        parked.add(new Parked(this, request, patience));
        return new Waiting();
    }

    void leave(Passage passage) {
        synchronized (this) {
            inside.remove(passage);
            left.remove(passage);
            notifyAll();
        }
        callWaiting();
    }

    /** Its thread has gone, and its answer goes on. A stream leaves its place among the requests to others. */
    void goesOn(Passage passage) {
        boolean tooMany;
        synchronized (this) {
            tooMany = passage.isStream() && streams() > limits.streams();
        }
        if (tooMany) {
            passage.endStream();
        }
        callWaiting();
    }

    void forget(Parked one) {
        synchronized (this) {
            parked.remove(one);
            called.remove(one);
        }
        callWaiting();
    }

    synchronized GateFigures figures() {
        int streams = streams();
        return new GateFigures(inside.size() - streams, parked.size(), streams, left.size());
    }

    /** Why who waits has to wait. */
    synchronized Refused reason() {
        return closed ? Refused.EXCHANGED : Refused.BUSY;
    }

    private static boolean isStream(HttpServletRequest request) {
        String wanted = request.getHeader("Accept");
        return wanted != null && wanted.contains(STREAM);
    }

    private int streams() {
        return (int) inside.stream().filter(Passage::isStream).count();
    }

    private boolean hasPlace() {
        return inside.size() - streams() + called.size() < limits.requests();
    }

    /** Lets on as many as there are places for, who has waited longest first. */
    private void callWaiting() {
        List<Parked> next = new ArrayList<>();
        synchronized (this) {
            Iterator<Parked> queue = parked.iterator();
            while (!closed && queue.hasNext() && hasPlace()) {
                Parked one = queue.next();
                queue.remove();
                called.add(one);
                next.add(one);
            }
        }
        next.forEach(Parked::letOn);
    }

    /** Waits, open, until nobody is inside who has been there for long, streams aside. */
    boolean awaitLongRequests(Duration limit) {
        return await(passage -> !passage.isStream() && passage.age().compareTo(ORDINARY) > 0, limit);
    }

    /** Waits until everybody has left but the streams and those given. */
    boolean awaitAllBut(Set<Passage> leftBehind, Duration limit) {
        return await(passage -> !passage.isStream() && !leftBehind.contains(passage), limit);
    }

    /** Who is inside now and is no stream. */
    synchronized Set<Passage> requests() {
        Set<Passage> requests = new HashSet<>(inside);
        requests.removeIf(Passage::isStream);
        return requests;
    }

    synchronized void close() {
        closed = true;
    }

    /** @return how many have waited; they are let on as there are places */
    int open() {
        int waited;
        synchronized (this) {
            closed = false;
            waited = parked.size();
            left.addAll(inside);
            inside.clear();
        }
        callWaiting();
        return waited;
    }

    /** @return how many there were */
    int endStreams() {
        List<Passage> streams;
        synchronized (this) {
            streams = inside.stream().filter(Passage::isStream).toList();
        }
        streams.forEach(Passage::endStream);
        return streams.size();
    }

    /** @return whether it came to pass that nobody is inside for whom there is a need to wait */
    private synchronized boolean await(Predicate<Passage> waitedFor, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (inside.stream().anyMatch(waitedFor)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
