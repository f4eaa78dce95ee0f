package org.mortise.core.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.consent.ConsentState;
import org.mortise.api.consent.Consents;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@link Consents} by records. */
@Component
public final class RecordConsents implements Consents {

    private static final List<String> CARRIED =
            List.of("purpose", "status", "source", "channel", "at", "validUntil", "evidence");

    private final Records records;
    private final Transactions transactions;
    private final Callers callers;
    private final Purposes purposes;
    private final History history;

    @Activate
    public RecordConsents(
            @org.osgi.service.component.annotations.Reference Records records,
            @org.osgi.service.component.annotations.Reference Transactions transactions,
            @org.osgi.service.component.annotations.Reference Callers callers,
            @org.osgi.service.component.annotations.Reference Purposes purposes) {
        this.records = records;
        this.transactions = transactions;
        this.callers = callers;
        this.purposes = purposes;
        this.history = new History(records);
    }

    @Override
    public boolean isGranted(Reference person, String purpose, Instant at) {
        return states(person.type(), List.of(person.id()), purpose, at).get(person.id()) == ConsentState.GRANTED;
    }

    @Override
    public Map<UUID, ConsentState> states(String personType, Collection<UUID> persons, String purpose, Instant at) {
        Purpose known = purposes.require(purpose);
        return callers.as(Names.PLATFORM, () -> {
            Map<UUID, List<Given>> given = history.of(persons, known.id());
            Map<UUID, ConsentState> states = new LinkedHashMap<>();
            persons.forEach(person ->
                    states.put(person, Given.state(known, given.getOrDefault(person, List.of()), at)));
            return states;
        });
    }

    @Override
    public int carryOver(Reference from, Reference to) {
        Caller actor = callers.current();
        return transactions.required(() -> callers.as(platform(actor), () -> copy(from, to)));
    }

    private int copy(Reference from, Reference to) {
        Set<UUID> there = new HashSet<>();
        for (RecordData consent : history.of(to.id())) {
            Reference origin = consent.reference("carriedFrom");
            there.add(origin == null ? consent.id() : origin.id());
        }
        int carried = 0;
        for (RecordData consent : history.of(from.id())) {
            if (there.add(consent.id())) {
                Map<String, Object> values = new LinkedHashMap<>();
                CARRIED.forEach(field -> values.put(field, consent.get(field)));
                values.put("person", Reference.to(to.type(), to.id()));
                values.put("carriedFrom", consent.reference());
                records.write(Write.create(Names.CONSENT, values).byModule());
                carried++;
            }
        }
        return carried;
    }

    /** May do it whoever asks, and is told by the name of who asked. */
    private static Caller platform(Caller actor) {
        return new Caller(null, actor.name(), true, Names.ORIGIN);
    }
}
