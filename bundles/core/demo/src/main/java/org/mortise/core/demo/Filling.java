package org.mortise.core.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.Records;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.capabilities.Capabilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls those who have demo data, one after the other, each once in the life of the instance. */
final class Filling {

    /** Any number, as long as it stays: two fillings on the same day are alike. */
    private static final long SEED = 20170301;

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private final Records records;
    private final Callers callers;
    private final Capabilities capabilities;
    private final FilledSources filled;
    private final MadeRecords made;
    private final double size;

    Filling(
            Records records,
            Callers callers,
            Capabilities capabilities,
            FilledSources filled,
            MadeRecords made,
            double size) {
        this.records = records;
        this.callers = callers;
        this.capabilities = capabilities;
        this.filled = filled;
        this.made = made;
        this.size = size;
    }

    /**
     * @param sources in the order of the calls
     * @param today that the dates are relative to
     * @param progress gets a few words before each call
     */
    void run(List<DemoData> sources, LocalDate today, Consumer<String> progress) throws InterruptedException {
        if (made.last().clearedAt() != null) {
            LOG.info("Demo data: it was cleared, and is not filled in again");
            return;
        }
        for (DemoData source : sources) {
            if (Thread.interrupted()) {
                throw new InterruptedException("The demo bundle is being stopped");
            }
            String name = source.getClass().getName();
            if (!filled.contains(name)) {
                progress.accept("is being filled in by " + source.getClass().getSimpleName());
                fill(source, name, today);
            }
        }
    }

    /** A source that fails is asked again at the next start; it leaves alone what it made before. */
    private void fill(DemoData source, String name, LocalDate today) {
        long start = System.nanoTime();
        LOG.info("Demo data: {}", name);
        try {
            callers.as(Caller.SYSTEM, () -> {
                Records his = capabilities.narrowed(Records.class, records, source);
                source.fill(new DemoRequest(his, new Random(SEED), today, size));
                return null;
            });
            filled.add(name);
            LOG.info("Demo data: {} done in {} ms", name, (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Demo data: {} failed; the others go on", name, e);
        }
    }
}
