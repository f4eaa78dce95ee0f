package org.mortise.core.search.find;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.search.SearchHit;
import org.mortise.api.search.SearchPage;
import org.mortise.api.search.SearchQuery;
import org.mortise.core.search.FakeRecords;
import org.mortise.core.search.TestSearch;

public class PagesTest {

    private static final int ALIKE = 600;

    /** What was written within a second has the same score but for its last bit, which a merge may change. */
    @Test
    public void hitsThatAreAlikeComeOnceWhileTheIndexIsMerged() throws Exception {
        FakeRecords records = new FakeRecords();
        records.type("account");
        try (TestSearch search = new TestSearch(records, TestSearch.folder())) {
            for (int i = 0; i < ALIKE; i++) {
                records.create("account", "Page " + i);
            }
            search.settled();
            List<UUID> seen = new ArrayList<>();
            String cursor = null;
            do {
                SearchPage page =
                        search.finder.search(SearchQuery.of("page").limit(100).cursor(cursor));
                page.items().stream().map(SearchHit::id).forEach(seen::add);
                cursor = page.nextCursor();
                for (int segment = 0; segment < 12; segment++) {
                    records.create("account", "Page newer " + seen.size() + " " + segment);
                    search.settled();
                }
            } while (cursor != null);
            assertEquals("each once", new HashSet<>(seen).size(), seen.size());
            assertEquals("those of the first page's state", ALIKE, seen.size());
        }
    }
}
