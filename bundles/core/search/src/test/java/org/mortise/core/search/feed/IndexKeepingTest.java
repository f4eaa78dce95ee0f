package org.mortise.core.search.feed;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.core.search.FakeRecords;
import org.mortise.core.search.TestSearch;
import org.mortise.core.search.index.Index;
import org.mortise.core.testing.Eventually;

public class IndexKeepingTest {

    private final FakeRecords records = new FakeRecords();
    private Path folder;

    @Before
    public void prepare() throws Exception {
        folder = TestSearch.folder();
        records.type("account");
    }

    @Test
    public void whatWasThereBeforeAndWhatComesIsFound() throws Exception {
        for (int i = 0; i < 10; i++) {
            records.quietly("account", UUID.randomUUID(), FakeRecords.named("Old " + i));
        }
        try (TestSearch search = new TestSearch(records, folder).settled()) {
            assertEquals(10, search.names("old").size());
            UUID id = records.create("account", "Fresh");
            search.eventually("fresh", "Fresh");
            records.write("account", id, "Stale");
            search.eventually("stale", "Stale");
            search.eventually("fresh");
            records.delete(id);
            search.eventually("stale");
        }
    }

    @Test
    public void theIndexSurvivesARestartAndCatchesUp() throws Exception {
        UUID id = records.create("account", "Before");
        try (TestSearch search = new TestSearch(records, folder)) {
            search.settled().eventually("before", "Before");
        }
        int scans = records.scans.get();
        records.write("account", id, "After");
        try (TestSearch search = new TestSearch(records, folder)) {
            search.settled().eventually("after", "After");
            assertEquals(List.of(), search.names("before"));
        }
        assertEquals("no new scan", scans, records.scans.get());
    }

    @Test
    public void aNewIndexTakesOverWhileTheOldOneServes() throws Exception {
        for (int i = 0; i < 50; i++) {
            records.create("account", "Many " + i);
        }
        try (TestSearch search = new TestSearch(records, folder).settled()) {
            search.keeping.rebuildNow("test");
            UUID meanwhile = records.create("account", "Meanwhile");
            while (search.keeping.status().rebuild() != null) {
                assertEquals(20, search.names("many").size());
            }
            search.eventually("meanwhile", "Meanwhile");
            records.delete(meanwhile);
            search.eventually("meanwhile");
            assertTrue(search.keeping.status().lastRebuild().records() >= 50);
            assertEquals(100, search.keeping.status().lastRebuild().percent());
            Eventually.that("the old one is deleted", () -> indexes() == 1);
        }
    }

    @Test
    public void segmentsThatWereMergedAreSearchedThoughNothingChanges() throws Exception {
        try (TestSearch search = new TestSearch(records, folder).settled()) {
            for (String name : List.of("One", "Two", "Three")) {
                records.create("account", name);
                search.eventually(name, name);
            }
            Index index = search.keeping.serving().orElseThrow();
            assertTrue(TestSearch.segments(index) > 1);
            index.compact();
            Eventually.that("one segment is searched", () -> TestSearch.segments(index) == 1);
        }
    }

    @Test
    public void aBrokenIndexIsMadeAnew() throws Exception {
        records.create("account", "Robust");
        try (TestSearch search = new TestSearch(records, folder)) {
            search.settled().eventually("robust", "Robust");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (TestSearch search = new TestSearch(records, folder)) {
            search.settled().eventually("robust", "Robust");
            assertEquals(1, indexes());
        }
    }

    @Test
    public void eventsThatAreDeletedAlreadyMakeItANewIndex() throws Exception {
        UUID id = records.create("account", "Before");
        try (TestSearch search = new TestSearch(records, folder)) {
            search.settled().eventually("before", "Before");
        }
        records.write("account", id, "Unseen");
        records.log.forget();
        records.create("account", "Seen");
        try (TestSearch search = new TestSearch(records, folder)) {
            search.eventually("unseen", "Unseen");
            search.eventually("seen", "Seen");
        }
    }

    @Test
    public void anotherDatabaseMakesItANewIndex() throws Exception {
        records.create("account", "Before");
        try (TestSearch search = new TestSearch(records, folder)) {
            search.settled().eventually("before", "Before");
            records.log.exchange();
            records.quietly("account", UUID.randomUUID(), FakeRecords.named("Elsewhere"));
            search.eventually("elsewhere", "Elsewhere");
        }
    }

    @Test
    public void typesThatGoAndComeTakeTheirHitsAlong() throws Exception {
        records.type("card");
        UUID card = records.create("card", "Gold");
        try (TestSearch search = new TestSearch(records, folder).settled()) {
            search.eventually("gold", "Gold");
            RecordType type = records.remove("card");
            assertEquals(List.of(), search.names("gold"));
            records.write("card", card, "Platinum");
            Eventually.that(
                    "the change waits", () -> search.keeping.status().waiting().equals(java.util.Map.of("card", 1)));
            int scans = records.scans.get();
            records.add(type);
            search.eventually("platinum", "Platinum");
            search.eventually("gold");
            assertEquals("no new scan", scans, records.scans.get());
        }
    }

    @Test
    public void aFieldThatIsAddedOrHiddenIsFoundOrNot() throws Exception {
        try (TestSearch search = new TestSearch(records, folder).settled()) {
            UUID id = records.create("account", "Acme", "tier", "Platinum");
            search.settled().eventually("acme", "Acme");
            assertEquals(List.of(), search.names("platinum"));
            records.type(
                    "account",
                    new FieldBuilder("tier", FieldType.TEXT).custom(true).build());
            search.eventually("platinum", "Acme");
            records.type("account");
            search.eventually("platinum");
            search.eventually("acme", "Acme");
            records.delete(id);
        }
    }

    @Test
    public void aFieldWithoutValuesCostsNoScan() throws Exception {
        try (TestSearch search = new TestSearch(records, folder)) {
            records.create("account", "Acme");
            search.settled().eventually("acme", "Acme");
            int scans = records.scans.get();
            records.type(
                    "account",
                    new FieldBuilder("tier", FieldType.TEXT).custom(true).build());
            Eventually.that("the type is current", () -> search.keeping.current("account"));
            assertEquals(scans, records.scans.get());
            records.create("account", "Later", "tier", "Platinum");
            search.eventually("platinum", "Later");
        }
    }

    private long indexes() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
