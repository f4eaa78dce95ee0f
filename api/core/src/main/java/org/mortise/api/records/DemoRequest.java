package org.mortise.api.records;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the platform asks of {@link DemoData}. Only for the duration of the call and on its thread.
 *
 * @param records to write by, and to find what other modules have made; never null
 * @param random with a fixed seed, a fresh one for each implementation, so that one does not disturb another; never null
 * @param today the day that all dates are relative to; never null
 * @param size how much to make; 1 is what shows every screen with life in it, 10 is ten times as many records
 */
@ProviderType
public record DemoRequest(Records records, Random random, LocalDate today, double size) {

    public DemoRequest {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(today, "today");
        if (!(size > 0)) {
            throw new IllegalArgumentException("size must be more than 0, not " + size);
        }
    }

    /** The number of records to make where size 1 makes {@code count}; at least 1. */
    public int scaled(int count) {
        return (int) Math.max(1, Math.round(count * size));
    }
}
