package org.mortise.core.plugins.gate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.BundleContext;

public class GateKeeperTest {

    private final GateKeeper keeper = new GateKeeper(nobody(), new Settings());
    private final FakeExchange exchange = new FakeExchange();

    @Before
    public void watch() {
        keeper.watch("/plugins/loyalty");
        keeper.watch("/sales");
    }

    @Test
    public void aGateStandsBeforeEverythingBelowItsAddress() {
        assertTrue(keeper.find("/plugins/loyalty").isPresent());
        assertTrue(keeper.find("/plugins/loyalty/cards/1").isPresent());
        assertTrue(keeper.find("/sales/leads").isPresent());
        assertTrue(keeper.find("/plugins/loyalty-2/cards").isEmpty());
        assertTrue(keeper.find("/plugins").isEmpty());
        assertTrue(keeper.find("/admin/plugins/loyalty").isEmpty());
    }

    @Test
    public void whoComesDuringTheChangeIsLetOnAfterIt() {
        String result = keeper.whileClosed("/sales", () -> {
            Gate.Entry entry = come("/sales/leads");
            assertTrue(entry instanceof Gate.Waiting);
            assertTrue("others pass", come("/plugins/loyalty/cards") instanceof Gate.Inside);
            assertEquals(0, exchange.dispatched);
            return "changed";
        });
        assertEquals("changed", result);
        assertEquals(1, exchange.dispatched);
        assertTrue(come("/sales/leads") instanceof Gate.Inside);
    }

    @Test
    public void aChangeThatFailsOpensTheGateToo() {
        assertThrows(
                IllegalStateException.class,
                () -> keeper.whileClosed("/sales", () -> {
                    come("/sales/leads");
                    throw new IllegalStateException("failed");
                }));
        assertEquals(1, exchange.dispatched);
    }

    private Gate.Entry come(String path) {
        return keeper.find(path).orElseThrow().come(exchange.request, exchange.response);
    }

    /** A framework that nobody looks into. */
    private static BundleContext nobody() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> null);
    }

    private static final class Settings implements GateSettings {

        @Override
        public int requestsInside() {
            return 10;
        }

        @Override
        public int streamsInside() {
            return 10;
        }

        @Override
        public int parkedRequests() {
            return 10;
        }

        @Override
        public int parkedSeconds() {
            return (int) Duration.ofMinutes(1).toSeconds();
        }

        @Override
        public int longRequestSeconds() {
            return 0;
        }

        @Override
        public int requestSeconds() {
            return 0;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return GateSettings.class;
        }
    }
}
