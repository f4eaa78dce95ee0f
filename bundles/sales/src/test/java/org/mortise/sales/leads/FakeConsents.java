package org.mortise.sales.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.consent.ConsentState;
import org.mortise.api.consent.Consents;
import org.mortise.api.records.Reference;

/** Remembers what was carried over. */
final class FakeConsents implements Consents {

    final List<String> carried = new ArrayList<>();

    @Override
    public boolean isGranted(Reference person, String purpose, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, ConsentState> states(String personType, Collection<UUID> persons, String purpose, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int carryOver(Reference from, Reference to) {
        carried.add(from.type() + " " + from.id() + " to " + to.type() + " " + to.id());
        return 1;
    }
}
