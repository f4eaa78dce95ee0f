package org.mortise.itests.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mortise.itests.harness.Instance;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Programs;

/** The heap of a server, in mebibytes. */
final class Heap {

    private static final Pattern USED = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"\\} ([0-9.E]+)");
    private static final Pattern MOST = Pattern.compile("jvm_memory_max_bytes\\{area=\"heap\"\\} ([0-9.E]+)");
    private static final Pattern AFTER_COLLECTION =
            Pattern.compile("jvm_memory_pool_collection_used_bytes\\{pool=\"Tenured Gen\"\\} ([0-9.E]+)");

    private final Instance instance;
    private final Api api;
    private final AtomicLong peak = new AtomicLong();
    private final AtomicLong peakAfterCollection = new AtomicLong();

    Heap(Instance instance) {
        this.instance = instance;
        this.api = Api.anonymous(instance.api().url());
    }

    /** What is still there when everything that nobody needs is gone. */
    long live() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Programs.run(
                        List.of(jcmd.toString(), String.valueOf(instance.pid()), "GC.run"),
                        instance.folder(),
                        Map.of(),
                        Duration.ofMinutes(1))
                .expect(0);
        return look();
    }

    /** To be called often while something happens; used now, garbage included. */
    long look() {
        String metrics = api.get("/metrics").expect(200).text();
        long used = value(metrics, USED);
        peak.accumulateAndGet(used, Math::max);
        peakAfterCollection.accumulateAndGet(value(metrics, AFTER_COLLECTION), Math::max);
        return used;
    }

    long most() {
        return value(api.get("/metrics").expect(200).text(), MOST);
    }

    @Override
    public String toString() {
        return "at most " + peak + " MiB of " + most() + ", " + peakAfterCollection + " after a full collection";
    }

    private static long value(String metrics, Pattern pattern) {
        Matcher matcher = pattern.matcher(metrics);
        return matcher.find() ? (long) Double.parseDouble(matcher.group(1)) >> 20 : 0;
    }
}
