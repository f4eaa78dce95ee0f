package org.mortise.core.jobs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.jobs.Job;

/** A job that says something wrong of itself is named with all of it, and is not listed. */
public class JobPropertiesTest {

    private static final Job NOTHING = run -> {};

    private final PresentJobs present = new PresentJobs();

    @Test
    public void whatIsRightIsRead() {
        assertEquals(
                new JobProperties("acorn.tidy", Duration.ofHours(1), false),
                read(Map.of("mortise.job", "acorn.tidy", "mortise.every", "PT1H")));
        assertEquals(
                new JobProperties("acorn.tidy", Duration.ofDays(366), true),
                read(Map.of("mortise.job", "acorn.tidy", "mortise.every", "P366D", "mortise.atOnce", "true")));
        assertEquals(
                Duration.ofSeconds(10),
                read(Map.of("mortise.job", "acorn.tidy", "mortise.every", "PT10S", "mortise.atOnce", true))
                        .every());
    }

    @Test
    public void whatIsWrongIsNamed() {
        wrong(Map.of("mortise.every", "PT1H"), "mortise.job", "is missing");
        wrong(Map.of("mortise.job", "", "mortise.every", "PT1H"), "mortise.job");
        wrong(Map.of("mortise.job", "a/b", "mortise.every", "PT1H"), "mortise.job", "a/b");
        wrong(Map.of("mortise.job", "a".repeat(101), "mortise.every", "PT1H"), "mortise.job");
        wrong(Map.of("mortise.job", 5, "mortise.every", "PT1H"), "mortise.job");
        wrong(Map.of("mortise.job", "a"), "mortise.every", "is missing");
        for (String every : List.of("hourly", "PT9S", "PT1Hx", "P367D", "-PT1H", "P366DT1S", "60")) {
            wrong(Map.of("mortise.job", "a", "mortise.every", every), "mortise.every", every);
        }
        wrong(Map.of("mortise.job", "a", "mortise.every", "PT1H", "mortise.atOnce", "yes"), "mortise.atOnce", "yes");
        List<String> both = new ArrayList<>();
        JobProperties.read(Map.of(), both);
        assertEquals(both.toString(), 2, both.size());
    }

    @Test
    public void whatIsWrongIsNotListedAndStandsInTheLog() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream former = System.err;
        System.setErr(new PrintStream(log, true));
        try {
            present.add(NOTHING, "acorn", Map.of("mortise.job", "acorn.tidy"));
        } finally {
            System.setErr(former);
        }
        assertTrue(present.all().isEmpty());
        for (String part : List.of("WARN", NOTHING.getClass().getName(), "acorn", "mortise.every", "is missing")) {
            assertTrue(log.toString(), log.toString().contains(part));
        }
    }

    @Test
    public void aNameBelongsToOnePlugin() {
        Map<String, String> properties = Map.of("mortise.job", "acorn.tidy", "mortise.every", "PT1H");
        present.add(NOTHING, "acorn", properties);
        present.add(run -> {}, "birch", properties);
        assertEquals("acorn", present.find("acorn.tidy").orElseThrow().plugin());
        assertEquals(1, present.all().size());
    }

    private static JobProperties read(Map<String, ?> properties) {
        List<String> wrong = new ArrayList<>();
        JobProperties read = JobProperties.read(properties, wrong).orElseThrow();
        assertEquals(List.of(), wrong);
        return read;
    }

    private static void wrong(Map<String, ?> properties, String... parts) {
        List<String> wrong = new ArrayList<>();
        assertTrue(properties.toString(), JobProperties.read(properties, wrong).isEmpty());
        assertEquals(wrong.toString(), 1, wrong.size());
        for (String part : parts) {
            assertTrue(wrong.toString(), wrong.get(0).contains(part));
        }
    }
}
