package org.mortise.core.records.retention;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.core.records.fixture.Platform;

public class RetentionTest {

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void onlyWhatWasDeletedLongAgoIsPurged() {
        RecordData living = platform.place("Oslo");
        RecordData gone = platform.place("Rome");
        platform.records.write(Write.delete("place", gone.id()));
        assertEquals(0, purge(Instant.now().plus(Duration.ofDays(29))));
        assertEquals(1, purge(Instant.now().plus(Duration.ofDays(31))));
        assertEquals(0, platform.count("test_place where id = ?", gone.id()));
        assertEquals(1, platform.count("test_place where id = ?", living.id()));
        assertEquals(
                "purged", platform.records.history("place", gone.id(), 1).get(0).action());
    }

    private int purge(Instant now) {
        return new Retention(
                        platform.catalogue.types(),
                        platform.records,
                        Duration.ofDays(30),
                        Clock.fixed(now, ZoneOffset.UTC))
                .purge();
    }
}
