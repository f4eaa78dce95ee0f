package org.mortise.api.events;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of changes, durably: what happens while the subscriber's plugin is away waits for it.
 *
 * <p>A whiteboard service with the properties {@code mortise.subscriber} (its durable name, unique in the installation; by
 * convention {@code <plugin>.<purpose>}) and optionally {@code mortise.type} (record type names; all types when absent),
 * {@code mortise.event} (kinds of events: created, updated, deleted, restored, purged; all kinds when absent) and
 * {@code mortise.field} (names of fields: of creations and updates only those that changed one of them; all when absent). What is
 * not asked for costs nothing. Called by the dispatcher on one of its threads, one event at a time and in order for each
 * subscriber, in the name of the system, inside a transaction of its own that also marks the event as delivered: what it writes
 * through the API happens exactly once. When it throws, the event is tried again with growing delay and put aside as a dead letter
 * in the end; until then later events of the same record wait, and those of other records are delivered.
 */
@ConsumerType
public interface EventSubscriber {

    void onEvent(RecordEvent event);
}
