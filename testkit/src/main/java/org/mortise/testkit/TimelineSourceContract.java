package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.RecordData;
import org.mortise.api.timeline.TimelineItem;
import org.mortise.api.timeline.TimelineRequest;
import org.mortise.api.timeline.TimelineSource;

/** What the platform relies on in every {@link TimelineSource}. */
public abstract class TimelineSourceContract {

    private static final int MANY = 100;

    /** @param records in which your source reads */
    protected abstract TimelineSource source(MemoryRecords records);

    /** What your source declares as {@code mortise.kind}. */
    protected abstract Set<String> kinds();

    /** Puts a record around which at least three things have happened, of every kind one, two of them at the same moment. */
    protected abstract RecordData example(MemoryRecords records);

    @Test
    public void theExampleHasItemsInTheirOrderAndNothingIsWritten() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        int written = records.writes().size();
        List<TimelineItem> items = items(records, example, kinds(), null, MANY);
        assertTrue("three items: " + items, items.size() >= 3);
        assertEquals(items.stream().sorted(TimelineItem.NEWEST_FIRST).toList(), items);
        assertEquals("a source must not write", written, records.writes().size());
    }

    @Test
    public void everyItemSaysWhenAndToWhatItHappened() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        for (TimelineItem item : items(records, example, kinds(), null, MANY)) {
            assertNotNull("a time", item.at());
            assertNotNull("a key", item.key());
            assertNotNull("a record", item.record());
        }
    }

    /** Page by page there is everything once, however small the pages. */
    @Test
    public void pagesFollowOneAnotherWithoutGapsAndTwins() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        List<TimelineItem> all = items(records, example, kinds(), null, MANY);
        List<TimelineItem> walked = new ArrayList<>();
        List<TimelineItem> page = items(records, example, kinds(), null, 1);
        while (!page.isEmpty() && walked.size() <= all.size()) {
            assertEquals("at most the limit", 1, page.size());
            walked.addAll(page);
            TimelineItem last = page.get(0);
            page = items(records, example, kinds(), new HistoryQuery.Place(last.at(), last.key()), 1);
        }
        assertEquals(all, walked);
    }

    @Test
    public void eachKindComesWhenItAloneIsAskedFor() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        for (String kind : kinds()) {
            List<TimelineItem> items = items(records, example, Set.of(kind), null, MANY);
            assertTrue("an item of the kind " + kind, items.size() > 0);
            items.forEach(item -> assertEquals("only what was asked for", kind, item.kind()));
        }
    }

    @Test
    public void nothingOfOtherRecordsComes() {
        MemoryRecords records = new MemoryRecords();
        RecordData example = example(records);
        RecordData alone = new RecordData(example.type(), UUID.randomUUID(), 1, example.values());
        assertEquals(List.of(), items(records, alone, kinds(), null, MANY));
        assertEquals(List.of(), items(new MemoryRecords(), example, kinds(), null, MANY));
    }

    private List<TimelineItem> items(
            MemoryRecords records, RecordData record, Set<String> kinds, HistoryQuery.Place before, int limit) {
        List<TimelineItem> items =
                source(records).items(new TimelineRequest(record.type(), record.id(), kinds, before, limit));
        assertNotNull("an empty list for nothing", items);
        return items;
    }
}
