package org.mortise.core.search.index;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.core.search.FakeRecords;
import org.mortise.core.search.TestSearch;
import org.mortise.core.testing.Eventually;

public class IndexTest {

    private static final int BATCHES = 5;

    private final RecordType account = new FakeRecords().type("account");

    @Test
    public void compactedItHasOneSegmentAndAllDocuments() throws Exception {
        try (Index index = Index.create(TestSearch.folder(), IndexState.begin(UUID.randomUUID(), 0), 16)) {
            for (int batch = 0; batch < BATCHES; batch++) {
                RecordData record = new RecordData("account", UUID.randomUUID(), 1, Map.of("name", "Acme " + batch));
                index.put(record.id(), Documents.of(account, record));
                index.refresh();
            }
            assertEquals(BATCHES, TestSearch.segments(index));
            index.compact();
            Eventually.that("there is one segment", () -> refreshedSegments(index) == 1);
            assertEquals(BATCHES, index.documents());
        }
    }

    private static int refreshedSegments(Index index) {
        try {
            index.refresh();
            return TestSearch.segments(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
