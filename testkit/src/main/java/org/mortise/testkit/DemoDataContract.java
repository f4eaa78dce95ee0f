package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;

/** What the platform relies on in every {@link DemoData}. */
public abstract class DemoDataContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    protected abstract DemoData demo();

    /** Puts what you expect from other modules, such as accounts. */
    protected void others(MemoryRecords records) {}

    @Test
    public void everyRecordIsMarked() {
        for (Write write : fill(new MemoryRecords())) {
            assertTrue(
                    write.type() + " has no externalId that begins with demo-",
                    write.kind() != Write.Kind.CREATE
                            || String.valueOf(write.values().get("externalId")).startsWith("demo-"));
        }
    }

    @Test
    public void twoFillingsOnOneDayAreAlike() {
        assertEquals(values(fill(new MemoryRecords())), values(fill(new MemoryRecords())));
    }

    @Test
    public void aSecondCallAddsNothing() {
        MemoryRecords records = new MemoryRecords();
        int once = fill(records).size();
        assertTrue("it makes something", once > 0);
        assertEquals(once, fill(records).size());
    }

    private List<Write> fill(MemoryRecords records) {
        if (records.writes().isEmpty()) {
            others(records);
        }
        demo().fill(new DemoRequest(records, new Random(1), DAY, 1));
        return records.writes();
    }

    /** Ids are made up anew each time. */
    private static List<Map<String, Object>> values(List<Write> writes) {
        return writes.stream()
                .map(write -> {
                    Map<String, Object> values = new TreeMap<>(write.values());
                    values.values().removeIf(value -> value instanceof Reference || value instanceof UUID);
                    return values;
                })
                .toList();
    }
}
