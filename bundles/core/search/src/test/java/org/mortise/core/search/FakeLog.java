package org.mortise.core.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mortise.api.events.EventLog;
import org.mortise.api.events.LoggedEvent;

/** A log in memory. */
public final class FakeLog implements EventLog {

    private final List<LoggedEvent> entries = new ArrayList<>();
    private UUID id = UUID.randomUUID();
    private long first = 1;

    public synchronized void add(String type, UUID record) {
        entries.add(
                new LoggedEvent(first + entries.size(), UUID.randomUUID(), "updated", type, record, 1, Instant.now()));
    }

    /** As the retention does. */
    public synchronized void forget() {
        first += entries.size();
        entries.clear();
    }

    /** As if the database were another one. */
    public synchronized void exchange() {
        id = UUID.randomUUID();
        first = 1;
        entries.clear();
    }

    @Override
    public synchronized List<LoggedEvent> read(long after, int limit) {
        return entries.stream()
                .filter(entry -> entry.position() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long last() {
        return first + entries.size() - 1;
    }

    @Override
    public synchronized UUID id() {
        return id;
    }
}
