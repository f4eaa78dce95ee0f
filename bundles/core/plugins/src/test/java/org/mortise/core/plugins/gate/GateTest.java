package org.mortise.core.plugins.gate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;

public class GateTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Gate gate = new Gate(new Limits(2, 2, 2, LONG));
    private final FakeExchange exchange = new FakeExchange();

    @Test
    public void whoComesToAnOpenGateIsInside() {
        assertTrue(come() instanceof Gate.Inside);
        assertEquals(1, gate.requests().size());
    }

    @Test
    public void whoComesToAClosedGateWaitsAndIsLetOn() {
        gate.close();
        assertTrue(come() instanceof Gate.Waiting);
        assertEquals(1, gate.figures().waiting());
        assertEquals(0, exchange.dispatched);
        assertEquals(1, gate.open());
        assertEquals(1, exchange.dispatched);
        assertEquals(0, gate.figures().waiting());
    }

    @Test
    public void thereIsRoomForSomeOnly() {
        gate.close();
        come();
        come();
        assertTrue(come() instanceof Gate.Full);
        assertEquals(2, gate.open());
    }

    @Test
    public void whoWaitsForTooLongIsToldToComeAgain() throws Exception {
        gate.close();
        come();
        exchange.timeOut();
        assertEquals(503, exchange.status);
        assertEquals("5", exchange.headers.get("Retry-After"));
        assertTrue(exchange.body(), exchange.body().contains("/problems/plugin-being-exchanged"));
        assertEquals("nobody is left to be let on", 0, gate.open());
    }

    @Test
    public void whoIsInsideIsWaitedFor() {
        Gate.Inside inside = (Gate.Inside) come();
        gate.close();
        CompletableFuture<Boolean> empty = CompletableFuture.supplyAsync(() -> gate.awaitAllBut(Set.of(), LONG));
        assertFalse(empty.isDone());
        gate.leave(inside.passage());
        assertTrue(empty.join());
    }

    @Test
    public void whoDoesNotEndIsWaitedForNoLongerThanTheLimit() {
        Gate.Inside inside = (Gate.Inside) come();
        gate.close();
        assertFalse(gate.awaitAllBut(Set.of(), Duration.ofMillis(1)));
        assertTrue("who was left behind", gate.awaitAllBut(Set.of(inside.passage()), LONG));
    }

    @Test
    public void streamsAreEndedAndNotWaitedFor() {
        Gate.Inside inside = (Gate.Inside) come();
        exchange.contentType = "text/event-stream;charset=UTF-8";
        inside.passage().goesOn(exchange.asyncContext);
        assertTrue(gate.awaitAllBut(Set.of(), Duration.ZERO));
        assertEquals(1, gate.endStreams());
        assertEquals(1, exchange.completed);
    }

    private Gate.Entry come() {
        return gate.come(exchange.request, exchange.response);
    }
}
