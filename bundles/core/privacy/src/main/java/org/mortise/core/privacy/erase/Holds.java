package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mortise.api.privacy.LegalHold;
import org.mortise.api.records.Reference;

/** Asks all who know of records that have to be kept. */
final class Holds {

    private final List<LegalHold> holds;

    /** @param holds changes as services come and go */
    Holds(List<LegalHold> holds) {
        this.holds = holds;
    }

    List<String> conflicts(List<Reference> records) {
        List<String> conflicts = new ArrayList<>();
        Map<String, List<UUID>> byType = records.stream()
                .collect(
                        Collectors.groupingBy(Reference::type, Collectors.mapping(Reference::id, Collectors.toList())));
        for (LegalHold hold : holds) {
            byType.forEach((type, ids) -> hold.held(type, ids)
                    .forEach((id, reason) -> conflicts.add(type + " " + id + " is held: " + reason)));
        }
        return conflicts;
    }
}
