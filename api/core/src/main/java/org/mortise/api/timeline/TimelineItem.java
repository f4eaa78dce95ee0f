package org.mortise.api.timeline;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One thing that happened around a record.
 *
 * @param at when; never null
 * @param key makes the order of items of the same moment definite: the id of the history entry or record behind the item
 * @param kind one of the kinds that the source has declared
 * @param action what happened in one word, for example {@code created} or {@code updated}; may be null
 * @param actor the user name of who did it; null when that is not known
 * @param origin through what, see {@link org.mortise.api.security.Caller#origin()}; may be null
 * @param record what it happened to; the platform fills in its name when that is null
 * @param title what to show in one line; null when the name of the record says it
 * @param details whatever else belongs to this kind, in the JSON form; may be empty
 */
@ProviderType
public record TimelineItem(
        Instant at,
        UUID key,
        String kind,
        String action,
        String actor,
        String origin,
        Reference record,
        String title,
        Map<String, Object> details) {

    /** By time, then by key as databases compare them. */
    public static final Comparator<TimelineItem> NEWEST_FIRST = Comparator.comparing(TimelineItem::at)
            .thenComparing(item -> item.key().toString())
            .reversed();

    public TimelineItem {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** The same with a record that has its name. */
    public TimelineItem about(Reference named) {
        return new TimelineItem(at, key, kind, action, actor, origin, named, title, details);
    }
}
