package org.mortise.core.records.units;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.persistence.EntityManager;

/**
 * Which sessions of EclipseLink are worked with at the moment. A refresh of the metadata makes a new one; work that began before
 * goes on with the former one and its columns.
 */
final class UsedSessions {

    private static final long PAUSE_NANOS = 20_000_000L;

    private record Use(String unit, Object session) {}

    private final Map<EntityManager, Use> open = new ConcurrentHashMap<>();
    private final Map<String, Object> current = new ConcurrentHashMap<>();

    void refreshed(String unit, Object session) {
        current.put(unit, session);
    }

    void opened(String unit, Object session, EntityManager manager) {
        open.put(manager, new Use(unit, session));
    }

    void closed(EntityManager manager) {
        open.remove(manager);
    }

    boolean awaitFormer(String unit, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        Object session = current.get(unit);
        while (open.values().stream().anyMatch(use -> use.unit().equals(unit) && use.session() != session)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
