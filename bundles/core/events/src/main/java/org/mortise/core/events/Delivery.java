package org.mortise.core.events;

import java.util.UUID;
import org.mortise.api.events.RecordEvent;

/** One event on its way to one subscriber. */
record Delivery(UUID id, long seq, int attempts, RecordEvent event) {}
