package org.mortise.core.privacy.circle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.core.privacy.circle.Member.Role;
import org.mortise.core.privacy.circle.RecordLoader.Loaded;

/**
 * Finds the records that have to do with a person: those of the same person, what is about them, what points to them. Reads in the
 * name of the caller of the thread.
 */
public final class CircleFinder {

    /** Those who work here are not whom the circle is about, and share no record by being on it. */
    private static final Set<String> STAFF = Set.of("user", "team", "role");

    private static final int BATCH = 100;

    private final RecordTypes types;
    private final RecordLoader loader;
    private final Function<List<Reference>, List<Reference>> known;

    /** @param known says of persons which other records are known to be theirs, for example merged ones */
    public CircleFinder(RecordTypes types, Records records, Function<List<Reference>, List<Reference>> known) {
        this.types = types;
        this.loader = new RecordLoader(records);
        this.known = known;
    }

    /** NOT_FOUND when one of the records is not there, be it living or deleted. */
    public Circle find(List<Reference> asked) {
        Circle circle = new Circle();
        Deque<Member> fresh = new ArrayDeque<>();
        for (Reference each : asked) {
            Member member = member(each, "asked for")
                    .orElseThrow(() -> ProblemException.notFound(each.type() + " " + each.id()));
            if (!circle.has(each.id())) {
                circle.put(member);
                fresh.add(member);
            }
        }
        samePersons(circle, fresh);
        related(circle);
        return circle;
    }

    private Optional<Member> member(Reference reference, String why) {
        RecordType type = types.require(reference.type());
        return loader.load(type.name(), List.of(reference.id())).stream()
                .findFirst()
                .map(found -> member(type, found, type.person() ? Role.PERSON : Role.ALONE, why));
    }

    private static Member member(RecordType type, Loaded loaded, Role role, String why) {
        return new Member(type, loaded.record(), role, loaded.deleted(), why);
    }

    private void samePersons(Circle circle, Deque<Member> fresh) {
        while (!fresh.isEmpty()) {
            Member person = fresh.poll();
            if (person.role() != Role.PERSON) {
                continue;
            }
            List<Reference> others = new ArrayList<>(known.apply(List.of(person.reference())));
            SubjectPath.of(person.type()).stream()
                    .filter(path -> path.reference().samePerson())
                    .forEach(path -> others.addAll(path.from(person.record())));
            for (RecordType type : types.all()) {
                for (SubjectPath path : SubjectPath.of(type)) {
                    if (path.reference().samePerson()
                            && path.leadsTo(person.type().name())) {
                        loader.each(
                                type.name(),
                                path.selector() + "==" + person.record().id(),
                                found -> others.add(found.record().reference()));
                    }
                }
            }
            for (Reference other : others) {
                if (!circle.has(other.id()) && types.find(other.type()).isPresent()) {
                    member(
                                    other,
                                    "the same person as " + person.type().name() + " "
                                            + person.record().id())
                            .filter(member -> member.role() == Role.PERSON)
                            .ifPresent(member -> {
                                circle.put(member);
                                fresh.add(member);
                            });
                }
            }
        }
    }

    /** What is about those records alone is looked through in its turn: the files of a case, the answers to it. */
    private void related(Circle circle) {
        Map<UUID, Member> candidates = new HashMap<>();
        List<Member> level = List.copyOf(circle.all());
        while (!level.isEmpty()) {
            pointing(circle, level, candidates);
            List<Member> own = candidates.values().stream()
                    .filter(candidate -> aboutThem(circle, candidate))
                    .map(candidate -> candidate.as(Role.ALONE, candidate.why()))
                    .toList();
            own.forEach(member -> {
                circle.put(member);
                candidates.remove(member.record().id());
            });
            level = own;
        }
        candidates.values().forEach(circle::put);
    }

    private void pointing(Circle circle, List<Member> to, Map<UUID, Member> candidates) {
        Map<String, List<UUID>> ids = to.stream()
                .collect(Collectors.groupingBy(
                        member -> member.type().name(),
                        Collectors.mapping(member -> member.record().id(), Collectors.toList())));
        for (RecordType type : types.all()) {
            if (STAFF.contains(type.name())) {
                continue;
            }
            for (SubjectPath path : SubjectPath.of(type)) {
                ids.forEach((target, some) -> {
                    if (path.leadsTo(target)) {
                        pointing(type, path, some, circle, candidates);
                    }
                });
            }
        }
    }

    private void pointing(
            RecordType type, SubjectPath path, List<UUID> ids, Circle circle, Map<UUID, Member> candidates) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            String among = ids.subList(from, Math.min(ids.size(), from + BATCH)).stream()
                    .map(UUID::toString)
                    .collect(Collectors.joining(","));
            loader.each(type.name(), path.selector() + "=in=(" + among + ")", found -> {
                UUID id = found.record().id();
                if (!circle.has(id)) {
                    candidates.putIfAbsent(
                            id, member(type, found, Role.SHARED, "points to the person by " + path.selector()));
                }
            });
        }
    }

    /** What the record points to, by whatever field. */
    public static List<Reference> targets(Member member) {
        List<Reference> targets = new ArrayList<>();
        SubjectPath.of(member.type()).forEach(path -> targets.addAll(path.from(member.record())));
        return targets;
    }

    /** Whether it is about somebody, and nobody but them. */
    private static boolean aboutThem(Circle circle, Member candidate) {
        List<Reference> subjects = new ArrayList<>();
        SubjectPath.of(candidate.type()).stream()
                .filter(path -> path.reference().subject())
                .forEach(path -> subjects.addAll(path.from(candidate.record())));
        subjects.removeIf(subject -> STAFF.contains(subject.type()));
        return !subjects.isEmpty() && subjects.stream().allMatch(subject -> circle.own(subject.id()));
    }
}
