package org.mortise.api.sales;

import java.time.LocalDate;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which opportunities a figure is about. Immutable; made by {@link #all} and narrowed by the methods, each of which returns a
 * new one.
 */
@ProviderType
public final class SalesScope {

    private static final SalesScope ALL = new SalesScope(null, null, null, null);

    private final LocalDate from;
    private final LocalDate to;
    private final UUID pipeline;
    private final UUID owner;

    private SalesScope(LocalDate from, LocalDate to, UUID pipeline, UUID owner) {
        this.from = from;
        this.to = to;
        this.pipeline = pipeline;
        this.owner = owner;
    }

    /** Every living opportunity that the caller may see. */
    public static SalesScope all() {
        return ALL;
    }

    /** @param date the first close date that counts; null for no beginning */
    public SalesScope from(LocalDate date) {
        return new SalesScope(date, to, pipeline, owner);
    }

    /** @param date the last close date that counts; null for no end */
    public SalesScope to(LocalDate date) {
        return new SalesScope(from, date, pipeline, owner);
    }

    /** @param id of a pipeline; null for all pipelines */
    public SalesScope pipeline(UUID id) {
        return new SalesScope(from, to, id, owner);
    }

    /** @param id of a user; null for all owners */
    public SalesScope owner(UUID id) {
        return new SalesScope(from, to, pipeline, id);
    }

    /** Null for no beginning. */
    public LocalDate from() {
        return from;
    }

    /** Null for no end; the day itself counts. */
    public LocalDate to() {
        return to;
    }

    /** Null for all. */
    public UUID pipeline() {
        return pipeline;
    }

    /** Null for all. */
    public UUID owner() {
        return owner;
    }
}
