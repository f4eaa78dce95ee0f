package org.mortise.core.search.feed;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.mortise.api.events.EventLog;
import org.mortise.api.events.LoggedEvent;
import org.mortise.core.search.index.Index;
import org.mortise.core.search.index.IndexState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an index from its position in the log to the end. The log only says which records to read again, so an entry that is
 * applied twice, after a crash, changes nothing.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 1_000;
    /** With more, the type is put into the index as a whole when it is back. */
    private static final int MOST_WAITING = 2_000;

    private final EventLog log;
    private final RecordSource source;
    private final Index index;
    private final Writer writer;
    private boolean erased;

    Follower(EventLog log, RecordSource source, Index index, Writer writer) {
        this.log = log;
        this.source = source;
        this.index = index;
        this.writer = writer;
    }

    /** @throws PositionLost when the log does not continue where the index ends */
    void check() {
        IndexState state = index.state();
        if (!state.log().equals(log.id())) {
            throw new PositionLost("it belongs to another database");
        }
        if (log.last() < state.position()) {
            throw new PositionLost("it is ahead of the database, which must be an older one");
        }
    }

    /** @return how many entries of the log were applied; 0 at its end */
    int step() throws IOException {
        IndexState state = index.state();
        List<LoggedEvent> entries = log.read(state.position(), BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        Map<String, Set<UUID>> changed = new LinkedHashMap<>();
        long position = state.position();
        for (LoggedEvent entry : entries) {
            if (entry.position() != position + 1) {
                throw new PositionLost("events after " + position + " are deleted already");
            }
            position++;
            erased |= entry.kind().equals("erased");
            changed.computeIfAbsent(entry.recordType(), any -> new LinkedHashSet<>())
                    .add(entry.recordId());
        }
        for (Map.Entry<String, Set<UUID>> entry : changed.entrySet()) {
            apply(entry.getKey(), entry.getValue());
        }
        state.position(position);
        return entries.size();
    }

    /** Whether a record was erased since this was asked the last time. */
    boolean erased() {
        boolean was = erased;
        erased = false;
        return was;
    }

    /** Has another look at what could not be read; true when something of it could. */
    boolean retry() throws IOException {
        Map<String, Set<UUID>> waiting = index.state().waiting();
        boolean done = false;
        for (String type : new TreeMap<>(waiting).keySet()) {
            if (source.type(type).isPresent()) {
                apply(type, waiting.remove(type));
                done |= !waiting.containsKey(type);
            }
        }
        return done;
    }

    /** For records whose place in the index has proved wrong. */
    void renew(String type, Set<UUID> ids) throws IOException {
        apply(type, ids);
    }

    private void apply(String type, Set<UUID> ids) throws IOException {
        var description = source.type(type);
        if (description.isPresent()) {
            try {
                writer.renew(description.get(), ids);
                return;
            } catch (RuntimeException e) {
                // Its plugin is leaving, perhaps; if it is the database, the log will say so itself.
                LOG.debug("{} waits for the index: {}", type, e.toString());
            }
        }
        IndexState state = index.state();
        ids.forEach(id -> state.await(type, id));
        if (state.waiting().get(type).size() > MOST_WAITING) {
            state.waiting().remove(type);
            state.scanned().remove(type);
        }
    }
}
