package org.mortise.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mortise.api.events.EventSubscriber;
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
import org.osgi.framework.InvalidSyntaxException;

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
        Wait.until("the last of the platform's own services is there", LIMIT, this::followsConsents);
        int cycles = Integer.getInteger(Container.CYCLES);
        // What is loaded once and stays, the platform's own, is loaded by the first rounds.
        comesAndGoes(WARM_UP);
        Leftovers before = Leftovers.of(context);
        comesAndGoes(cycles);
        Wait.until("what the rounds needed is gone", LIMIT, () -> {
            Leftovers after = Leftovers.of(context);
            String figures = before + ", then " + after;
            assertEquals("services that are left over", List.of(), without(after.services(), before.services()));
            assertEquals("services that are missing", List.of(), without(before.services(), after.services()));
            assertEquals("threads that are left over", List.of(), without(after.threads(), before.threads()));
            assertEquals("MBeans", before.beans(), after.beans());
            assertEquals("bundles", before.bundles(), after.bundles());
            assertTrue("class loaders: " + figures, after.loaders() <= before.loaders());
            assertTrue("metaspace: " + figures, after.metaspace() <= before.metaspace() * FLAT);
            System.out.println(cycles + " rounds: " + figures);
            return true;
        });
    }

    /** Types with lists of consents are looked for every few seconds, so this one may come after the platform is ready. */
    private boolean followsConsents() throws InvalidSyntaxException {
        return !context.getServiceReferences(EventSubscriber.class, "(mortise.subscriber=consent.lists)")
                .isEmpty();
    }

    /** The first list without the second, each name as often as it is there more often. */
    private static List<String> without(List<String> names, List<String> others) {
        List<String> rest = new ArrayList<>(names);
        others.forEach(rest::remove);
        return rest;
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
