package org.mortise.core.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.privacy.LegalHold;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The holds that are records of the type {@code legalHold}; a hold is released by deleting it. */
@Component(service = {LegalHold.class, RecordHolds.class})
public final class RecordHolds implements LegalHold {

    /** Of ids in one filter, which takes 8,000 characters. */
    private static final int BATCH = 100;

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private volatile Known known;

    private record Known(Instant at, Set<UUID> records) {}

    @Activate
    public RecordHolds(
            @org.osgi.service.component.annotations.Reference Records records,
            @org.osgi.service.component.annotations.Reference RecordTypes types,
            @org.osgi.service.component.annotations.Reference Callers callers) {
        this.records = records;
        this.types = types;
        this.callers = callers;
    }

    @Override
    public Map<UUID, String> held(String type, Collection<UUID> ids) {
        return callers.as(Names.PLATFORM, () -> {
            if (types.find(Names.HOLD).isEmpty()) {
                throw ProblemException.of(
                        ProblemType.UNAVAILABLE, "Legal holds are not known yet; try again in a moment.");
            }
            Map<UUID, String> held = new HashMap<>();
            List<UUID> all = List.copyOf(new HashSet<>(ids));
            for (int i = 0; i < all.size(); i += BATCH) {
                String list = all.subList(i, Math.min(all.size(), i + BATCH)).stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(",", "(", ")"));
                for (RecordData hold : read("record=in=" + list)) {
                    Reference record = hold.reference("record");
                    if (record != null && record.type().equals(type)) {
                        held.put(record.id(), hold.text("reason"));
                    }
                }
            }
            return held;
        });
    }

    /** The ids of all held records of a type. */
    Set<UUID> all(String type) {
        return callers.as(
                Names.PLATFORM,
                () -> read("record.type==" + type).stream()
                        .map(hold -> hold.reference("record").id())
                        .collect(Collectors.toSet()));
    }

    /** Quick, for what can be undone: may be a second behind on other nodes. */
    boolean mayBeHeld(UUID record) {
        Known now = known;
        if (now == null || now.at().plus(FRESH).isBefore(Instant.now())) {
            now = callers.as(Names.PLATFORM, this::read);
            known = now;
        }
        return now.records().contains(record);
    }

    /** A hold was made or released on this node. */
    void forget() {
        known = null;
    }

    private Known read() {
        Instant at = Instant.now();
        if (types.find(Names.HOLD).isEmpty()) {
            return new Known(at, Set.of());
        }
        return new Known(
                at,
                read(null).stream()
                        .map(hold -> hold.reference("record"))
                        .filter(record -> record != null)
                        .map(Reference::id)
                        .collect(Collectors.toSet()));
    }

    private List<RecordData> read(String filter) {
        List<RecordData> all = new java.util.ArrayList<>();
        String cursor = null;
        do {
            Page page = records.query(Query.of(Names.HOLD)
                    .where(filter)
                    .select(List.of("record", "reason"))
                    .limit(10_000)
                    .cursor(cursor));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }
}
