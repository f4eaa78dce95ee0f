package org.mortise.testkit;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.Violation;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.LegalHold;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.security.PasswordVerifier;
import org.mortise.api.security.SecretHolder;
import org.mortise.api.security.Secrets;
import org.mortise.api.timeline.TimelineItem;
import org.mortise.api.timeline.TimelineSource;

/** Whoever breaks a contract of what the platform asks for descriptions, persons, passwords, secrets and timelines is told. */
public class BrokenPlatformContractsTest {

    /** Stops at the first mistake, remembers it, does not say where, and looks at everything. */
    public static class Checking extends DescriptionCheckContract {
        private final List<Violation> found = new ArrayList<>();

        @Override
        protected DescriptionCheck check() {
            return (plugin, files) -> {
                for (byte[] content : files.values()) {
                    if (found.isEmpty() && !new String(content).endsWith("}")) {
                        found.add(new Violation("size", ""));
                    }
                }
                return List.copyOf(found);
            };
        }

        @Override
        protected Map<String, String> right() {
            return Map.of("META-INF/mortise/cards/a.json", "{\"size\": 1}");
        }

        @Override
        protected Map<String, String> wrong() {
            return Map.of("META-INF/mortise/cards/a.json", "[1]", "META-INF/mortise/cards/b.json", "[2]");
        }
    }

    /** Holds whatever is there, without a reason, and writes that down. */
    public static class Holding extends LegalHoldContract {
        @Override
        protected LegalHold hold(MemoryRecords records) {
            return (type, ids) -> {
                Map<UUID, String> held = new HashMap<>();
                records.query(Query.of("order")).items().forEach(order -> held.put(order.id(), ""));
                ids.stream().limit(3).forEach(id -> held.put(id, ""));
                records.write(org.mortise.api.records.Write.create("note", Map.of()));
                return held;
            };
        }

        @Override
        protected RecordData held(MemoryRecords records) {
            return records.get("order", records.put("order", Map.of()));
        }
    }

    /** Empties the whole table when it is told of one person, once, and reports whom. */
    public static class Keeping extends PersonalDataHolderContract {
        private final List<UUID> rows = new ArrayList<>();

        @Override
        protected PersonalDataHolder holder() {
            return new PersonalDataHolder() {
                @Override
                public List<ErasedPlace> erase(PersonalDataRequest request) {
                    if (rows.isEmpty()) {
                        throw new IllegalStateException("there is nobody");
                    }
                    long removed = rows.size();
                    rows.clear();
                    return List.of(new ErasedPlace("cards", "of " + request.words(), removed));
                }

                @Override
                public List<ErasedPlace> remains(PersonalDataRequest request) {
                    return List.of(new ErasedPlace("cards", "perhaps", 1));
                }
            };
        }

        @Override
        protected PersonalDataRequest person() {
            UUID id = UUID.randomUUID();
            rows.add(id);
            List<Reference> person = List.of(Reference.to("contact", id));
            return new PersonalDataRequest(UUID.randomUUID(), person, person, List.of("Bee"), List.of());
        }
    }

    /** Lets everybody in whose password begins as it should, as somebody else each time. */
    public static class Verifying extends PasswordVerifierContract {
        @Override
        protected PasswordVerifier verifier() {
            return request -> password().startsWith(request.password())
                            || request.password().startsWith(password())
                    ? Optional.of(
                            KeptPasswordVerifierTest.verified(UUID.randomUUID().toString()))
                    : Optional.empty();
        }

        @Override
        protected PasswordVerifier away() {
            return request -> {
                throw new IllegalStateException("no route to host");
            };
        }

        @Override
        protected String username() {
            return "alice";
        }

        @Override
        protected String password() {
            return "correct horse";
        }
    }

    /** Seals whatever it has, each time, for another purpose. */
    public static class Sealing extends SecretHolderContract {
        private String stored = "";

        @Override
        protected SecretHolder holder() {
            return secrets -> {
                stored = secrets.seal("b", secrets.open("a", stored));
                return 1;
            };
        }

        @Override
        protected void store(Secrets secrets) {
            stored = secrets.seal("a", "1234");
        }

        @Override
        protected String stored() {
            return stored;
        }

        @Override
        protected String read(Secrets secrets) {
            return secrets.open("a", stored);
        }
    }

    /** Tells of all visits of everybody, the oldest first, and again on each page. */
    public static class Telling extends TimelineSourceContract {
        @Override
        protected TimelineSource source(MemoryRecords records) {
            return request -> records.query(Query.of("visit").sort(List.of("at"))).items().stream()
                    .map(KeptTimelineSourceTest::item)
                    .map(item -> new TimelineItem(
                            item.at(), item.key(), item.kind(), null, null, null, null, null, Map.of()))
                    .toList();
        }

        @Override
        protected Set<String> kinds() {
            return Set.of("visit", "stay");
        }

        @Override
        protected RecordData example(MemoryRecords records) {
            return KeptTimelineSourceTest.visited(records);
        }
    }

    @Test
    public void aCheckThatKeepsToNothingIsFoundOut() {
        assertEquals(
                "everyMistakeSaysWhereItStandsAndWhatItIs, everyWrongFileIsNamed, filesOfOthersAreLeftAlone, "
                        + "nothingIsLeftOfTheCheckBefore, whatIsNoJsonIsSaidAndNotThrown",
                Failures.of(Checking.class));
    }

    @Test
    public void aHoldThatKeepsToNothingIsFoundOut() {
        assertEquals(
                "nothingIsHeldAtTheFirstInstallation, ofManyThatAreAskedForOnlyTheHeldAreAnswered, "
                        + "recordsOfTypesThatItDoesNotKnowAreNotHeld, theHeldRecordHasAReasonAndNothingIsWritten, "
                        + "whatIsNotAskedForIsNotAnswered",
                Failures.of(Holding.class));
    }

    @Test
    public void aHolderOfPersonalDataThatKeepsToNothingIsFoundOut() {
        assertEquals(
                "erasingTwiceIsErasingOnce, everybodyElseIsLeftAlone, nothingRemainsOfWhoWasErased, "
                        + "reportsNameNobody, whoIsNotKnownIsBorne",
                Failures.of(Keeping.class));
    }

    @Test
    public void aVerifierThatKeepsToNothingIsFoundOut() {
        assertEquals(
                "aSystemThatIsAwayIsUnavailable, anotherPasswordLetsNobodyIn, namesThatAreNotKnownLetNobodyIn, "
                        + "noPasswordLetsNobodyIn, whoSignsInAgainIsTheSame",
                Failures.of(Verifying.class));
    }

    @Test
    public void aHolderOfSecretsThatKeepsToNothingIsFoundOut() {
        assertEquals(
                "nothingIsSealedAnewWhereNothingIsStored, whatAnOlderKeySealedIsSealedAnewOnceAndOpensAsBefore, "
                        + "whatTheNewestKeySealedStays",
                Failures.of(Sealing.class));
    }

    @Test
    public void aSourceThatKeepsToNothingIsFoundOut() {
        assertEquals(
                "eachKindComesWhenItAloneIsAskedFor, everyItemSaysWhenAndToWhatItHappened, "
                        + "nothingOfOtherRecordsComes, pagesFollowOneAnotherWithoutGapsAndTwins, "
                        + "theExampleHasItemsInTheirOrderAndNothingIsWritten",
                Failures.of(Telling.class));
    }
}
