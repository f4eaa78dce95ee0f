package org.mortise.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.lucene.search.IndexSearcher;
import org.mortise.api.search.Search;
import org.mortise.api.search.SearchHit;
import org.mortise.api.search.SearchPage;
import org.mortise.api.search.SearchQuery;
import org.mortise.api.security.Caller;
import org.mortise.core.search.feed.FeedSettings;
import org.mortise.core.search.feed.IndexKeeping;
import org.mortise.core.search.find.Finder;
import org.mortise.core.search.index.Index;
import org.mortise.core.testing.Eventually;
import org.mortise.core.testing.FakeCallers;

/** The search of one node over records in memory. */
public final class TestSearch implements AutoCloseable {

    public final IndexKeeping keeping;
    public final Search finder;

    public TestSearch(FakeRecords records, Path folder) {
        FeedSettings settings = new FeedSettings(folder, Duration.ofMillis(10), Duration.ofMillis(50), 16);
        keeping =
                new IndexKeeping(settings, records.log, records.records(), records.types(), new FakeCallers()).start();
        FakeCallers callers = new FakeCallers();
        Finder finder = new Finder(
                keeping,
                records.records(),
                records.types(),
                callers,
                new FakeGrants().unlimited(true).asPermissions(),
                java.util.Set::of);
        this.finder = new Search() {
            @Override
            public SearchPage search(SearchQuery query) {
                return callers.as(Caller.SYSTEM, () -> finder.search(query));
            }

            @Override
            public List<UUID> ids(String type, String text, int max) {
                return callers.as(Caller.SYSTEM, () -> finder.ids(type, text, max));
            }
        };
    }

    public static Path folder() throws IOException {
        return java.nio.file.Files.createTempDirectory("search");
    }

    /** How many a search has to look into now. */
    public static int segments(Index index) {
        try {
            IndexSearcher searcher = index.acquire();
            try {
                return searcher.getLeafContexts().size();
            } finally {
                index.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until everything that has happened so far can be found. */
    public TestSearch settled() throws InterruptedException {
        Eventually.that("the index is complete", keeping::complete);
        long position = keeping.status().position() + keeping.status().behind();
        Eventually.that(
                "the index is up to date",
                () -> keeping.status().behind() == 0
                        && keeping.status().position() >= position
                        && keeping.status().rebuild() == null);
        return this;
    }

    public List<String> names(String question) {
        return finder.search(SearchQuery.of(question)).items().stream()
                .map(SearchHit::name)
                .toList();
    }

    /** Also while the index is not there yet. */
    private List<String> namesOrNone(String question) {
        return keeping.serving().isPresent() ? names(question) : List.of("none yet");
    }

    public void eventually(String question, String... names) throws InterruptedException {
        BooleanSupplier same = () -> namesOrNone(question).equals(List.of(names));
        try {
            Eventually.that(question + " finds " + List.of(names), same);
        } catch (AssertionError e) {
            throw new AssertionError(question + " finds " + namesOrNone(question), e);
        }
    }

    @Override
    public void close() {
        keeping.close();
    }
}
