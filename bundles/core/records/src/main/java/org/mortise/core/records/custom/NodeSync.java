package org.mortise.core.records.custom;

import java.time.Duration;
import java.util.List;
import org.mortise.core.persistence.Schema;
import org.mortise.core.records.units.Units;

/**
 * Learns what other nodes on the same database have changed: reads one number every moment, and looks closer when it is not the
 * one that it knows. Says what it has seen, so that nobody drops a column that it still reads. Of one thread.
 */
public final class NodeSync {

    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(8).toNanos();

    private final Workshop workshop;
    private final Publication publication;
    private final Units units;
    private long known = -1;
    private long lastSeen;

    NodeSync(Workshop workshop, Publication publication, Units units) {
        this.workshop = workshop;
        this.publication = publication;
        this.units = units;
    }

    /** Several nodes can only share a database that is a server. */
    public boolean needed() {
        return workshop.schema.database() == Schema.Database.POSTGRESQL;
    }

    public void look() {
        long current = workshop.version.current();
        boolean news = current != known;
        if (news) {
            List<String> outdated =
                    units.names().stream().filter(workshop::outdated).toList();
            outdated.forEach(workshop::refresh);
            publication.now();
            outdated.forEach(unit -> units.awaitFormer(unit, QUIET));
            known = current;
        }
        if (news || System.nanoTime() - lastSeen > HEARTBEAT_NANOS) {
            workshop.version.seen(current);
            lastSeen = System.nanoTime();
        }
    }

    /** The node goes; nobody need wait for it. */
    public void leave() {
        workshop.version.leave();
    }
}
