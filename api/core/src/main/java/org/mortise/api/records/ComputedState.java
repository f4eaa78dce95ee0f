package org.mortise.api.records;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How far the values of a computed field are.
 *
 * @param type the record type
 * @param field its computed field
 * @param state {@code Pending}, {@code Running}, {@code Done} or {@code Failed}
 * @param compareOnly whether the last run only compared
 * @param processed records looked at in this run
 * @param total records when the run began; null before
 * @param different how many had another value than the computed one
 * @param at when it last changed
 * @param problem what went wrong; null otherwise
 */
@ProviderType
public record ComputedState(
        String type,
        String field,
        String state,
        boolean compareOnly,
        long processed,
        Long total,
        long different,
        Instant at,
        String problem) {}
