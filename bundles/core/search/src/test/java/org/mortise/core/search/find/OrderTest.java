package org.mortise.core.search.find;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.search.SearchHit;
import org.mortise.api.search.SearchPage;
import org.mortise.api.search.SearchQuery;
import org.mortise.core.search.FakeRecords;
import org.mortise.core.search.TestSearch;

/** The order among equally good hits, whichever segments of the index they stand in. */
public class OrderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeRecords records = new FakeRecords();
    private TestSearch search;

    private record Made(UUID id, Instant modified) {}

    @Before
    public void start() throws Exception {
        records.type("account");
        search = new TestSearch(records, TestSearch.folder());
    }

    @After
    public void stop() {
        search.close();
    }

    @Test
    public void amongEqualsWhatWasChangedLastComesFirst() throws Exception {
        UUID first = records.create("account", "Acme North", "modifiedAt", NOON);
        records.create("account", "Acme South", "modifiedAt", NOON.plusSeconds(1));
        records.create("account", "Acme", "modifiedAt", NOON.minusSeconds(9));
        search.settled();
        assertEquals(List.of("Acme", "Acme South", "Acme North"), search.names("acme"));
        records.write("account", first, "Acme North", "modifiedAt", NOON.plusSeconds(2));
        search.settled();
        assertEquals(List.of("Acme", "Acme North", "Acme South"), search.names("acme"));
    }

    @Test
    public void pagesAmongEqualsHaveEachRecordOnceAndInOrder() throws Exception {
        Random random = new Random(7);
        List<Made> made = new ArrayList<>();
        for (int segment = 0; segment < 5; segment++) {
            for (int i = 0; i < 40; i++) {
                // Many of the same moment, as an import makes them.
                Instant modified = NOON.plusSeconds(random.nextInt(10));
                made.add(new Made(records.create("account", "Acme Branch", "modifiedAt", modified), modified));
            }
            search.settled();
        }
        made.sort(Comparator.comparing(Made::modified)
                .thenComparing(Made::id, Comparator.comparingLong(UUID::getMostSignificantBits))
                .reversed());
        assertEquals(made.stream().map(Made::id).toList(), pages("acme", 7));
    }

    private List<UUID> pages(String text, int limit) {
        List<UUID> ids = new ArrayList<>();
        String cursor = null;
        do {
            assertTrue("pages repeat themselves: " + ids, Set.copyOf(ids).size() == ids.size());
            SearchPage page =
                    search.finder.search(SearchQuery.of(text).limit(limit).cursor(cursor));
            page.items().stream().map(SearchHit::id).forEach(ids::add);
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }
}
