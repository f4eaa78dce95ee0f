package org.mortise.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import javax.inject.Inject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mortise.api.plugins.PluginState;
import org.mortise.api.plugins.Plugins;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;

/** A plugin comes and goes many times ({@code -Dmortise.cycles=100}), and leaves nothing behind but its data. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class CyclesIT {

    private static final int WARM_UP = 5;
    private static final double FLAT = 1.05;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CARDS = "/api/plugins/loyalty/cards";

    @Rule
    public final ContainerLog log = new ContainerLog();

    @Inject
    private BundleContext context;

    @Inject
    private Plugins plugins;

    @Inject
    private Callers callers;

    private Rest rest;

    @Configuration
    public Option[] container() {
        return Container.options();
    }

    @Test
    public void nothingIsLeftOver() {
        rest = Rest.whenReady();
        int cycles = Integer.getInteger(Container.CYCLES);
        // What is loaded once and stays, the platform's own, is loaded by the first rounds.
        comesAndGoes(WARM_UP);
        Leftovers before = Leftovers.of(context);
        comesAndGoes(cycles);
        Wait.until(
                "the class loaders of all rounds are gone",
                LIMIT,
                () -> Leftovers.of(context).loaders() <= before.loaders());
        Leftovers after = Leftovers.of(context);
        System.out.println(cycles + " rounds: " + before + ", then " + after);
        assertEquals("services", before.services(), after.services());
        assertEquals("MBeans", before.beans(), after.beans());
        assertEquals("bundles", before.bundles(), after.bundles());
        assertTrue("threads: " + before + ", then " + after, after.threads() <= before.threads());
        assertTrue("metaspace: " + before + ", then " + after, after.metaspace() <= before.metaspace() * FLAT);
    }

    private void comesAndGoes(int times) {
        for (int i = 0; i < times; i++) {
            callers.as(Caller.SYSTEM, () -> {
                Path jar = Path.of(System.getProperty(Container.LOYALTY));
                assertEquals(
                        PluginState.ACTIVE,
                        plugins.apply(plugins.plan(jar).id()).state());
                return null;
            });
            assertEquals(200, rest.status("GET", CARDS, null));
            callers.as(Caller.SYSTEM, () -> {
                plugins.uninstall("loyalty");
                return null;
            });
            assertEquals(404, rest.status("GET", CARDS, null));
        }
    }
}
