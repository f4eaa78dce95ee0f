package org.mortise.core.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each key: a request takes one, and so many come back each second. For a bounded number of keys; whoever is
 * forgotten begins with a full bucket. Thread-safe.
 */
final class RateLimit {

    private static final int KEYS = 20_000;
    private static final double NANOS = 1e9;

    private final int perSecond;
    private final double most;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEYS;
        }
    };

    private static final class Bucket {
        double tokens;
        long at;
    }

    /** @param perSecond 0 for no limit */
    RateLimit(int perSecond, int burstSeconds, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.most = (double) perSecond * Math.max(1, burstSeconds);
        this.nanoTime = nanoTime;
    }

    /** @return 0 when the request may go on, otherwise after how many seconds the next one may */
    long take(String key) {
        if (perSecond <= 0) {
            return 0;
        }
        long now = nanoTime.getAsLong();
        synchronized (buckets) {
            Bucket bucket = buckets.computeIfAbsent(key, any -> {
                Bucket full = new Bucket();
                full.tokens = most;
                full.at = now;
                return full;
            });
            bucket.tokens = Math.min(most, bucket.tokens + (now - bucket.at) / NANOS * perSecond);
            bucket.at = now;
            if (bucket.tokens >= 1) {
                bucket.tokens -= 1;
                return 0;
            }
            return Math.max(1, (long) Math.ceil((1 - bucket.tokens) / perSecond));
        }
    }
}
