package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.privacy.ErasurePlan;
import org.mortise.api.privacy.ErasurePlan.Action;
import org.mortise.api.privacy.ErasureRequest;
import org.mortise.api.privacy.ErasureRequest.Mode;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Reference;
import org.mortise.core.privacy.circle.Circle;
import org.mortise.core.privacy.circle.CircleFinder;
import org.mortise.core.privacy.circle.Member;
import org.mortise.core.privacy.circle.Member.Role;
import org.mortise.core.privacy.words.Matchers;
import org.mortise.core.privacy.words.PersonalFields;
import org.mortise.core.privacy.words.WordFinder;
import org.mortise.core.privacy.words.Words;

/** Works out what an erasure would do. In the name of the system; changes nothing. */
final class ErasurePlanner {

    /** Why a record is touched that does not point to the person. */
    static final String MENTIONED = "names the person in a text";

    private final RecordTypes types;
    private final CircleFinder finder;
    private final WordFinder words;
    private final Mentions mentions;
    private final History history;
    private final Holds holds;
    private final Namesakes namesakes;
    private final AbsentTypes absent;

    ErasurePlanner(
            RecordTypes types,
            CircleFinder finder,
            WordFinder words,
            Mentions mentions,
            History history,
            Holds holds,
            Namesakes namesakes,
            AbsentTypes absent) {
        this.types = types;
        this.finder = finder;
        this.words = words;
        this.mentions = mentions;
        this.history = history;
        this.holds = holds;
        this.namesakes = namesakes;
        this.absent = absent;
    }

    /** A plan, and what it takes to do it. */
    record Made(ErasurePlan plan, List<Item> items, Words words) {}

    Made plan(ErasureRequest request) {
        check(request);
        Circle circle = finder.find(request.records());
        Words found = words.of(circle);
        List<ErasurePlan.Step> steps = new ArrayList<>();
        Set<UUID> needed = needed(circle);
        circle.all().stream()
                .filter(member -> member.role() != Role.SHARED)
                .forEach(member -> steps.add(own(request, member, needed)));
        redactions(circle, found, steps);
        List<Item> items = new ArrayList<>();
        Set<UUID> persons = new HashSet<>();
        circle.persons().forEach(person -> persons.add(person.id()));
        steps.forEach(step -> items.add(new Item(
                items.size(),
                step.type(),
                step.id(),
                persons.contains(step.id()),
                step.action(),
                step.fields(),
                step.why(),
                Item.OPEN,
                0,
                null)));
        ErasurePlan plan = new ErasurePlan(
                steps, namesakes.of(circle, found), holds.conflicts(circle.own()), remarks(request, circle, steps));
        return new Made(plan, items, found);
    }

    private void check(ErasureRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (request.records().isEmpty() || request.records().size() > ErasureRequest.MAX_RECORDS) {
            violations.add(new Violation("records", "must be 1 to " + ErasureRequest.MAX_RECORDS));
        }
        for (Reference each : request.records()) {
            RecordType type = types.require(each.type());
            if (PersonalFields.of(type).isEmpty()) {
                violations.add(new Violation("records", each.type() + " has no personal fields"));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private ErasurePlan.Step own(ErasureRequest request, Member member, Set<UUID> needed) {
        RecordType type = member.type();
        UUID id = member.record().id();
        List<String> impossible = NeutralValues.without(type, member.record());
        String why = member.why();
        Action action = Action.ANONYMISE;
        if (member.deleted()) {
            action = Action.PURGE;
            why = "is deleted already";
        } else if (!impossible.isEmpty()) {
            action = Action.PURGE;
            why = "cannot be without " + String.join(", ", impossible);
        } else if (request.mode() == Mode.ERASE && needed.contains(id)) {
            why = "stays, since other records point to it";
        } else if (request.mode() == Mode.ERASE && request.changedTotals()) {
            action = Action.PURGE;
        } else if (request.mode() == Mode.ERASE) {
            why = "stays, since reports count it";
        }
        List<String> fields = action == Action.PURGE
                ? List.of()
                : List.copyOf(NeutralValues.of(type, member.record()).keySet());
        return new ErasurePlan.Step(type.name(), id, action, fields, history.entries(type.name(), id), why);
    }

    /** What records that stay point to. */
    private static Set<UUID> needed(Circle circle) {
        Set<UUID> needed = new HashSet<>();
        circle.of(Role.SHARED).forEach(member -> CircleFinder.targets(member).forEach(to -> needed.add(to.id())));
        return needed;
    }

    private void redactions(Circle circle, Words found, List<ErasurePlan.Step> steps) {
        Matchers matchers = Matchers.of(found);
        Redactions redactions = new Redactions(matchers.strong(), matchers.inShared());
        Set<UUID> known = new HashSet<>();
        for (Member member : circle.all()) {
            known.add(member.record().id());
            if (member.role() == Role.SHARED) {
                Map<String, Object> values = redactions.of(member.type(), member.record(), true);
                steps.add(step(member.type(), member.record().id(), values, member.why()));
            }
        }
        for (Mentions.Mention mention : mentions.of(matchers.strong(), known)) {
            Map<String, Object> values =
                    redactions.of(mention.type(), mention.record().record(), false);
            if (!values.isEmpty()) {
                steps.add(step(mention.type(), mention.record().record().id(), values, MENTIONED));
            }
        }
    }

    private ErasurePlan.Step step(RecordType type, UUID id, Map<String, Object> values, String why) {
        return new ErasurePlan.Step(
                type.name(), id, Action.REDACT, List.copyOf(values.keySet()), history.entries(type.name(), id), why);
    }

    private List<String> remarks(ErasureRequest request, Circle circle, List<ErasurePlan.Step> steps) {
        List<String> remarks = new ArrayList<>();
        Map<String, Long> counted = new LinkedHashMap<>();
        circle.all()
                .forEach(member -> steps.stream()
                        .filter(step -> step.id().equals(member.record().id()))
                        .filter(step -> step.action() == Action.PURGE && !member.deleted())
                        .forEach(step -> counted.merge(step.type(), 1L, Long::sum)));
        counted.forEach((type, count) -> remarks.add("Reports count " + count + " " + type + " less."));
        absent.names()
                .forEach(name -> remarks.add("The plugin of " + name
                        + " is away: its records can be searched for words, and are emptied only when it is back."));
        if (request.mode() == Mode.ERASE && steps.stream().noneMatch(step -> step.action() == Action.PURGE)) {
            remarks.add("No record is removed; each is emptied instead, as its step says.");
        }
        return remarks;
    }
}
