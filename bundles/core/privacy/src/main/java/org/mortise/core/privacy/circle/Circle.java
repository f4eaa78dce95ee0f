package org.mortise.core.privacy.circle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.records.Reference;
import org.mortise.core.privacy.circle.Member.Role;

/** The records that have to do with a person, in the order in which they were found. */
public final class Circle {

    private final Map<UUID, Member> members = new LinkedHashMap<>();

    void put(Member member) {
        members.put(member.record().id(), member);
    }

    boolean has(UUID id) {
        return members.containsKey(id);
    }

    public Optional<Member> find(UUID id) {
        return Optional.ofNullable(members.get(id));
    }

    public Collection<Member> all() {
        return members.values();
    }

    public List<Member> of(Role role) {
        return members.values().stream().filter(member -> member.role() == role).toList();
    }

    /** Whether the record is about the person alone, or describes the person. */
    boolean own(UUID id) {
        Member member = members.get(id);
        return member != null && member.role() != Role.SHARED;
    }

    public List<Reference> persons() {
        return of(Role.PERSON).stream().map(Member::reference).toList();
    }

    /** Those whose copies may go as a whole. */
    public List<Reference> own() {
        return members.values().stream()
                .filter(member -> member.role() != Role.SHARED)
                .map(Member::reference)
                .toList();
    }
}
