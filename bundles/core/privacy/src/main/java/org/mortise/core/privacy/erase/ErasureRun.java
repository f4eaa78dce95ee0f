package org.mortise.core.privacy.erase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.Erasure;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Reference;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.core.privacy.words.Matchers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does an erasure, or goes on with one: the records one by one, then everybody who keeps something beside them, then what is left in
 * any table, and in the end the search for all of it. Every step bears being done twice.
 */
final class ErasureRun {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRun.class);
    /** How often what is not there yet is waited for, with seconds between. */
    private static final int PATIENCE = 100;

    private static final Duration DISPATCH = Duration.ofSeconds(60);

    private final ErasureStore store;
    private final RecordEraser eraser;
    private final Holds holds;
    private final Holders holders;
    private final Sweep sweep;
    private final Proof proof;
    private final History history;
    private final Supplier<AuditLog> audit;

    ErasureRun(
            ErasureStore store,
            RecordEraser eraser,
            Holds holds,
            Holders holders,
            Sweep sweep,
            Proof proof,
            History history,
            Supplier<AuditLog> audit) {
        this.store = store;
        this.eraser = eraser;
        this.holds = holds;
        this.holders = holders;
        this.sweep = sweep;
        this.proof = proof;
        this.history = history;
        this.audit = audit;
    }

    static String origin(UUID erasure) {
        return "erasure:" + erasure;
    }

    /** Somebody else goes on with it, or the node stops. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Something that is needed is not there yet; it is tried again soon. */
    static final class NotYet extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Records that it is about have to be kept for now. */
    static final class OnHold extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<String> reasons;

        OnHold(List<String> reasons) {
            this.reasons = reasons;
        }

        List<String> reasons() {
            return reasons;
        }
    }

    /** @param alive says that the work goes on; throws {@link Lost} when it must not */
    void run(ErasureStore.Open erasure, Runnable alive) {
        UUID id = erasure.id();
        Matchers words = Matchers.of(erasure.words());
        records(erasure, words, alive);
        List<Item> items = store.items(id);
        Set<UUID> own = new HashSet<>();
        items.stream().filter(Item::own).forEach(item -> own.add(item.id()));
        PersonalDataRequest request = request(erasure, items);
        requireFree(items);
        store.step(id, "copies");
        history.eraseEvents(eraser.changes(items, words));
        awaitDispatch(id, alive);
        Holders.Answers copies = holders.erase(request, alive);
        List<ErasedPlace> places = new ArrayList<>(copies.places());
        requireFree(items);
        store.step(id, "tables");
        places.addAll(sweep.clean(words.strong(), own, alive));
        store.step(id, "proof");
        Proof.Found found = proof.search(erasure.words(), own, alive);
        Holders.Answers remains = holders.remains(request, alive);
        boolean complete = items.stream().noneMatch(item -> item.state().equals(Item.FAILED))
                && copies.problems().isEmpty()
                && remains.problems().isEmpty()
                && remains.places().isEmpty()
                && found.found().isEmpty();
        Erasure.State state = complete ? Erasure.State.DONE : Erasure.State.INCOMPLETE;
        Report report = new Report(erasure, items, places, found, remains.places(), problems(copies, remains));
        alive.run();
        store.finish(id, state, report.json());
        audit.get()
                .record(new AuditEvent(
                        "person-erased",
                        erasure.askedById(),
                        erasure.askedBy(),
                        null,
                        "erasure",
                        id.toString(),
                        report.summary(state)));
        LOG.info("Erasure {} is {}: {} records", id, state, items.size());
    }

    /** Somebody made a hold meanwhile: all of it waits, since copies and mentions are of what is held, too. */
    private void requireFree(List<Item> items) {
        List<String> held = holds.conflicts(
                items.stream().filter(Item::own).map(Item::reference).toList());
        if (!held.isEmpty()) {
            throw new OnHold(held);
        }
    }

    private static List<String> problems(Holders.Answers first, Holders.Answers second) {
        List<String> problems = new ArrayList<>(first.problems());
        problems.addAll(second.problems());
        return problems;
    }

    private void records(ErasureStore.Open erasure, Matchers words, Runnable alive) {
        List<Item> items = store.items(erasure.id());
        requireFree(items);
        for (Item item : items) {
            if (!item.state().equals(Item.OPEN)) {
                continue;
            }
            alive.run();
            requireFree(List.of(item));
            long entries = 0;
            String problem = null;
            try {
                entries = eraser.erase(erasure.id(), item, words);
            } catch (ProblemException e) {
                if (notYet(item, e) && erasure.attempts() < PATIENCE) {
                    throw new NotYet();
                }
                problem = told(e);
                LOG.warn("Erasure {}: {} {} was refused ({})", erasure.id(), item.type(), item.id(), e.code());
            }
            store.done(erasure.id(), item.index(), entries, problem);
        }
    }

    /** Right after a start plugins are still on their way. */
    private boolean notYet(Item item, ProblemException e) {
        return e.type() == ProblemType.UNAVAILABLE || !eraser.knows(item.type());
    }

    /** The fields are named and their values are not: a message may repeat the value. */
    private static String told(ProblemException e) {
        List<String> fields = e.violations().stream()
                .map(violation -> violation.field())
                .distinct()
                .toList();
        return e.code() + (fields.isEmpty() ? "" : ": " + String.join(", ", fields));
    }

    private static PersonalDataRequest request(ErasureStore.Open erasure, List<Item> items) {
        List<Reference> persons =
                items.stream().filter(Item::person).map(Item::reference).toList();
        List<Reference> records =
                items.stream().filter(Item::own).map(Item::reference).toList();
        return new PersonalDataRequest(
                erasure.id(),
                persons,
                records,
                erasure.words().strongTexts(),
                erasure.words().files());
    }

    /** Only what is in the log can be followed by the search index. */
    private void awaitDispatch(UUID id, Runnable alive) {
        Instant until = Instant.now().plus(DISPATCH);
        while (history.undispatched(id) && Instant.now().isBefore(until)) {
            alive.run();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Lost();
            }
        }
    }
}
