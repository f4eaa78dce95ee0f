package org.mortise.core.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;

public class ReadinessTest {

    private static final ReadinessCheck UP = missing -> {};

    @Test
    public void nothingElseIsAskedWhileThePlatformStarts() {
        AtomicInteger looks = new AtomicInteger();
        Readiness readiness = new Readiness(
                missing -> missing.accept("start level 30 of 80"), List.of(missing -> looks.incrementAndGet()));
        assertEquals(List.of("start level 30 of 80"), readiness.missing());
        assertEquals(0, looks.get());
    }

    @Test
    public void everythingThatIsMissingIsNamed() {
        Readiness readiness =
                new Readiness(UP, List.of(missing -> missing.accept("one"), missing -> missing.accept("two")));
        assertEquals(List.of("one", "two"), readiness.missing());
    }

    @Test
    public void aCheckThatFailsIsNotReady() {
        Readiness readiness = new Readiness(UP, List.of(missing -> {
            throw new IllegalStateException("gone");
        }));
        assertTrue(readiness.missing().get(0).contains("gone"));
    }

    @Test
    public void othersAddWhatTheyKnowAsLongAsTheyAreHere() {
        Supplier<List<String>> rest = () -> List.of("no server for sales");
        Readiness readiness = new Readiness(UP, List.of());
        readiness.addContribution(rest, Map.of("mortise.readiness", "rest"));
        assertEquals(List.of("rest: no server for sales"), readiness.missing());
        Readiness other = new Readiness(UP, List.of());
        other.addContribution(rest, Map.of("mortise.readiness", "rest"));
        other.removeContribution(rest);
        assertTrue(other.missing().isEmpty());
    }

    @Test
    public void manyQuestionsCostOneLook() {
        AtomicInteger looks = new AtomicInteger();
        Readiness readiness = new Readiness(UP, List.of(missing -> looks.incrementAndGet()));
        for (int i = 0; i < 50; i++) {
            readiness.missing();
        }
        assertTrue(looks.get() + " looks", looks.get() <= 2);
    }
}
