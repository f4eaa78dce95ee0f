package org.mortise.core.records.custom;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.After;
import org.junit.Test;
import org.mortise.core.records.fixture.Platform;

/** A node that looks for what others changed, while it changes something itself. */
public class NodeSyncTest {

    private static final int ROUNDS = 25;

    private final Platform platform = new Platform();
    private final AtomicBoolean done = new AtomicBoolean();

    @After
    public void close() {
        platform.close();
    }

    /** Whoever reads the mappings last must be the one whose mappings last, or a column that is gone is asked for ever after. */
    @Test
    public void theNewestMappingsStay() throws InterruptedException {
        NodeSync nodes = platform.customization.nodes();
        Thread looking = new Thread(() -> {
            while (!done.get()) {
                nodes.look();
            }
        });
        looking.start();
        try {
            for (int i = 0; i < ROUNDS; i++) {
                String field = "field" + i;
                platform.callers.as(Platform.ADA, () -> {
                    platform.customFields.add("place", Map.of("name", field, "type", "text", "label", field));
                    platform.customFields.hide("place", field);
                    platform.customFields.purge("place", field, field);
                    return null;
                });
                assertEquals("p" + i, platform.place("p" + i).get("name"));
            }
        } finally {
            done.set(true);
            looking.join();
        }
    }
}
