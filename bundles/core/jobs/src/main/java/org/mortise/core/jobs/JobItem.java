package org.mortise.core.jobs;

import java.time.Instant;

/**
 * A job as administrators see it.
 *
 * @param plugin the id of the plugin that it comes from
 * @param state {@code IDLE} or {@code RUNNING}, on whichever node
 * @param present whether this node has it; what is nowhere is not run
 * @param startedAt of the last run; null when there was none
 * @param endedAt of the last run; null while it runs
 * @param outcome of the last run that ended: {@code OK}, {@code FAILED}, {@code INTERRUPTED}; null when there was none
 * @param message what it said last, or why it failed; null for nothing
 * @param done how far it is; null when it did not say
 * @param total of how much; null when it did not say
 */
public record JobItem(
        String name,
        String plugin,
        long everySeconds,
        String state,
        boolean paused,
        boolean present,
        Instant dueAt,
        Instant startedAt,
        Instant endedAt,
        String outcome,
        String message,
        Long done,
        Long total,
        long runs,
        long failures) {}
