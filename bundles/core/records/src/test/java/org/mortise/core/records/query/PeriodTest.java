package org.mortise.core.records.query;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Query;
import org.mortise.core.records.fixture.Platform;

public class PeriodTest {

    /** A Wednesday in a leap year. */
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 28);

    @Test
    public void words() {
        period("today", "2024-02-28", "2024-02-29");
        period("yesterday", "2024-02-27", "2024-02-28");
        period("tomorrow", "2024-02-29", "2024-03-01");
        period("thisWeek", "2024-02-26", "2024-03-04");
        period("lastWeek", "2024-02-19", "2024-02-26");
        period("nextWeek", "2024-03-04", "2024-03-11");
        period("thisMonth", "2024-02-01", "2024-03-01");
        period("lastMonth", "2024-01-01", "2024-02-01");
        period("nextMonth", "2024-03-01", "2024-04-01");
        period("thisQuarter", "2024-01-01", "2024-04-01");
        period("lastQuarter", "2023-10-01", "2024-01-01");
        period("nextQuarter", "2024-04-01", "2024-07-01");
        period("thisYear", "2024-01-01", "2025-01-01");
        period("lastYear", "2023-01-01", "2024-01-01");
        period("nextYear", "2025-01-01", "2026-01-01");
        period("last7Days", "2024-02-22", "2024-02-29");
        period("last1Day", "2024-02-28", "2024-02-29");
        period("next30Days", "2024-02-28", "2024-03-29");
        period("last2Weeks", "2024-02-15", "2024-02-29");
        period("next3Months", "2024-02-28", "2024-05-28");
        period("last10Years", "2014-02-28", "2024-02-29");
    }

    @Test
    public void nothingElseIsOne() {
        for (String word :
                List.of("", "Today", "soon", "thisDay", "last0Days", "lastDays", "last99999Days", "next9999Years")) {
            assertTrue(word, Period.named(word, TODAY).isEmpty());
        }
    }

    /** Half past eleven in the evening of the 28th UTC is the 29th in Berlin already. */
    @Test
    public void daysBeginWhereTheInstallationStands() {
        try (Platform platform = new Platform()) {
            platform.thing(Map.of("name", "a", "due", "2024-02-29", "seenAt", "2024-02-28T23:00:00Z"));
            platform.thing(Map.of("name", "b", "due", "2024-02-28", "seenAt", "2024-02-28T22:59:59.999999Z"));
            platform.thing("c");
            Instant now = Instant.parse("2024-02-28T23:30:00Z");
            platform.clock = Clock.fixed(now, ZoneId.of("Europe/Berlin"));
            finds(platform, "due=within=today", "a");
            finds(platform, "due==today", "a");
            finds(platform, "due!=today", "b", "c");
            finds(platform, "due=in=(today,yesterday)", "a", "b");
            finds(platform, "due=out=(today,1999-01-01)", "b", "c");
            finds(platform, "due=lt=today", "b");
            finds(platform, "due=le=today", "a", "b");
            finds(platform, "due=gt=yesterday", "a");
            finds(platform, "due=ge=yesterday", "a", "b");
            finds(platform, "seenAt=within=today", "a");
            finds(platform, "seenAt=lt=today", "b");
            finds(platform, "seenAt=within=thisMonth", "a", "b");
            finds(platform, "seenAt=gt=yesterday", "a");
            platform.clock = Clock.fixed(now, ZoneId.of("UTC"));
            finds(platform, "due=within=today", "b");
            finds(platform, "seenAt=within=today", "a", "b");
        }
    }

    @Test
    public void anUnknownWordIsAnsweredWithTheKnownOnes() {
        try (Platform platform = new Platform()) {
            for (String filter : List.of("due=within=soon", "due=lt=soon", "seenAt==soon", "due=within=2024-01-01")) {
                ProblemException problem = assertThrows(filter, ProblemException.class, () -> finds(platform, filter));
                assertEquals("filter", problem.violations().get(0).field());
                String message = problem.violations().get(0).message();
                assertTrue(message, message.contains("yesterday") && message.matches("(due|seenAt).*"));
            }
        }
    }

    private static void finds(Platform platform, String filter, String... names) {
        assertEquals(
                filter,
                List.of(names),
                platform.records.query(Query.of("thing").where(filter).sort(List.of("name"))).items().stream()
                        .map(item -> item.text("name"))
                        .toList());
    }

    private static void period(String word, String start, String end) {
        assertEquals(
                word,
                new Period(LocalDate.parse(start), LocalDate.parse(end)),
                Period.named(word, TODAY).orElseThrow());
    }
}
