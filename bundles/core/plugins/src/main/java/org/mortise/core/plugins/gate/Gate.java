package org.mortise.core.plugins.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** In front of one plugin: knows who is inside, and holds who comes while it is closed. Safe for many threads. */
final class Gate {

    /** Who is inside for longer than this is not about to leave. */
    private static final Duration ORDINARY = Duration.ofMillis(250);

    private final Set<Passage> inside = new HashSet<>();
    private final Set<Parked> parked = new LinkedHashSet<>();
    private boolean closed;

    /** What becomes of a request. */
    sealed interface Entry permits Inside, Waiting, Full {}

    record Inside(Passage passage) implements Entry {}

    record Waiting() implements Entry {}

    record Full() implements Entry {}

    synchronized Entry come(HttpServletRequest request, HttpServletResponse response, int room, Duration patience) {
        if (!closed) {
            Passage passage = new Passage(this, response);
            inside.add(passage);
            return new Inside(passage);
        }
        if (parked.size() >= room) {
            return new Full();
        }
        parked.add(new Parked(this, request, patience));
        return new Waiting();
    }

    synchronized void leave(Passage passage) {
        inside.remove(passage);
        notifyAll();
    }

    synchronized void forget(Parked one) {
        parked.remove(one);
    }

    synchronized int waiting() {
        return parked.size();
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

    /** @return how many have waited */
    int open() {
        List<Parked> waiting;
        synchronized (this) {
            closed = false;
            waiting = new ArrayList<>(parked);
            parked.clear();
        }
        waiting.forEach(Parked::letOn);
        return waiting.size();
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
