package org.mortise.marketing.recipients;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mortise.api.consent.ConsentState;
import org.mortise.api.consent.Consents;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Goes through the members of a list, in the caller's name. */
@Component(service = Selector.class)
public final class Selector {

    private static final int BATCH = 1_000;
    private static final long MOST = 200_000;

    private final Records records;
    private final RecordTypes types;
    private final Consents consents;
    private final Callers callers;

    @Activate
    public Selector(
            @org.osgi.service.component.annotations.Reference Records records,
            @org.osgi.service.component.annotations.Reference RecordTypes types,
            @org.osgi.service.component.annotations.Reference Consents consents,
            @org.osgi.service.component.annotations.Reference Callers callers) {
        this.callers = callers;
        this.records = records;
        this.types = types;
        this.consents = consents;
    }

    /** @param purposes the codes of all to which a member must have consented */
    Selection select(UUID list, Set<String> purposes, Channel channel, Instant at) {
        Selection selection = new Selection();
        String cursor = null;
        do {
            Page page = records.query(Query.of("targetListMember")
                    .where("targetList==" + list)
                    .sort(List.of("number"))
                    .limit(BATCH)
                    .cursor(cursor));
            batch(page.items(), purposes, channel, at, selection);
            cursor = page.nextCursor();
            if (selection.members() > MOST) {
                throw ProblemException.of(
                        ProblemType.INVALID,
                        "list-too-long",
                        "The list has more than " + MOST + " members; divide it.");
            }
        } while (cursor != null);
        return selection;
    }

    private void batch(
            List<RecordData> members, Set<String> purposes, Channel channel, Instant at, Selection selection) {
        Map<String, List<UUID>> ids = new LinkedHashMap<>();
        List<Reference> order = new ArrayList<>();
        for (RecordData member : members) {
            Reference person =
                    member.reference("contact") == null ? member.reference("lead") : member.reference("contact");
            if (person == null) {
                selection.leaveOut("notFound");
            } else {
                order.add(person);
                ids.computeIfAbsent(person.type(), any -> new ArrayList<>()).add(person.id());
            }
        }
        Map<UUID, RecordData> persons = new HashMap<>();
        Map<UUID, ConsentState> states = new HashMap<>();
        Set<UUID> notToCall = new HashSet<>();
        ids.forEach((type, some) -> {
            if (types.find(type).isPresent()) {
                records.find(type, some).forEach(person -> persons.put(person.id(), person));
                notToCall.addAll(notToCall(type, some));
            }
            for (String purpose : purposes) {
                consents.states(type, some, purpose, at)
                        .forEach((id, state) ->
                                states.merge(id, state, (one, other) -> one == ConsentState.GRANTED ? other : one));
            }
        });
        for (Reference person : order) {
            if (channel == Channel.PHONE && persons.containsKey(person.id()) && notToCall.contains(person.id())) {
                selection.leaveOut(Addressing.DO_NOT_CALL);
            } else {
                judge(persons.get(person.id()), person, states, channel, selection);
            }
        }
    }

    /** Whoever may not read the field must not call them either. */
    private Set<UUID> notToCall(String type, List<UUID> persons) {
        return callers.as(
                Caller.SYSTEM.through("plugin:marketing"),
                () -> records.find(type, persons, List.of("doNotCall")).stream()
                        .filter(person -> person.is("doNotCall"))
                        .map(RecordData::id)
                        .collect(Collectors.toSet()));
    }

    private static void judge(
            RecordData person,
            Reference reference,
            Map<UUID, ConsentState> states,
            Channel channel,
            Selection selection) {
        ConsentState state = states.getOrDefault(reference.id(), ConsentState.GRANTED);
        if (person == null) {
            selection.leaveOut("notFound");
        } else if (state != ConsentState.GRANTED) {
            selection.leaveOut(reason(state));
        } else {
            Addressing.Found found = Addressing.of(person, channel);
            if (found.address() == null) {
                selection.leaveOut(found.reason());
            } else {
                selection.included.add(new Recipient(person.reference(), name(person), found.address()));
            }
        }
    }

    private static String reason(ConsentState state) {
        return switch (state) {
            case WITHDRAWN -> "consentWithdrawn";
            case REFUSED -> "consentRefused";
            case EXPIRED -> "consentExpired";
            case PURPOSE_INACTIVE -> "purposeInactive";
            default -> "noConsent";
        };
    }

    private static String name(RecordData person) {
        String first = person.text("firstName");
        String last = person.text("lastName");
        return ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    }
}
