package org.mortise.core.plugins.gate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.junit.Test;

/** What an open gate does when there are enough inside. */
public class PlacesTest {

    private final Gate gate = new Gate(new Limits(2, 1, 2, Duration.ofSeconds(30)));
    private final FakeExchange first = new FakeExchange();
    private final FakeExchange second = new FakeExchange();
    private final FakeExchange third = new FakeExchange();
    private final FakeExchange fourth = new FakeExchange();

    @Test
    public void whoComesBeyondTheLimitWaitsForAPlaceInTurn() {
        Passage passage = enter(first);
        enter(second);
        assertTrue(come(third) instanceof Gate.Waiting);
        assertTrue(come(fourth) instanceof Gate.Waiting);
        assertEquals(new GateFigures(2, 2, 0, 0), gate.figures());
        gate.leave(passage);
        assertEquals("one place for one", 1, third.dispatched);
        assertEquals(0, fourth.dispatched);
        assertTrue("nobody takes the place that is kept", come(new FakeExchange()) instanceof Gate.Waiting);
        enter(third);
        assertEquals(new GateFigures(2, 2, 0, 0), gate.figures());
    }

    @Test
    public void whoIsCalledAndDoesNotComeKeepsNoPlace() throws Exception {
        Passage passage = enter(first);
        enter(second);
        come(third);
        come(fourth);
        gate.leave(passage);
        assertEquals(0, fourth.dispatched);
        third.end();
        assertEquals(1, fourth.dispatched);
    }

    @Test
    public void whoWaitsForTooLongIsToldThatItIsBusy() throws Exception {
        enter(first);
        enter(second);
        come(third);
        third.timeOut();
        assertEquals(503, third.status);
        assertEquals("5", third.headers.get("Retry-After"));
        assertTrue(third.body(), third.body().contains("/problems/plugin-busy"));
        assertEquals(0, gate.figures().waiting());
    }

    @Test
    public void thereIsRoomForSomeToWait() {
        enter(first);
        enter(second);
        come(third);
        come(fourth);
        Gate.Full full = (Gate.Full) come(new FakeExchange());
        assertEquals(Refused.BUSY, full.reason());
    }

    @Test
    public void aStreamLeavesItsPlaceToARequest() {
        Passage stream = enter(first);
        enter(second);
        come(third);
        first.contentType = "text/event-stream";
        stream.goesOn(first.asyncContext);
        assertEquals(1, third.dispatched);
        enter(third);
        assertEquals(new GateFigures(2, 0, 1, 0), gate.figures());
    }

    @Test
    public void streamsHaveALimitOfTheirOwn() {
        Passage stream = enter(first);
        first.contentType = "text/event-stream";
        stream.goesOn(first.asyncContext);
        assertEquals("as many as may be", 0, first.completed);

        second.accept = "text/event-stream";
        assertTrue("no place will be free soon", come(second) instanceof Gate.Full);

        Passage unexpected = enter(third);
        third.contentType = "text/event-stream";
        unexpected.goesOn(third.asyncContext);
        assertEquals("one that did not say so before is ended", 1, third.completed);
        assertEquals(0, first.completed);
    }

    @Test
    public void whoWaitsForAPlaceIsLetOnAfterAnExchangeToo() {
        enter(first);
        enter(second);
        come(third);
        gate.close();
        gate.open();
        assertEquals(1, third.dispatched);
    }

    @Test
    public void whatHangsInTheFormerVersionTakesNoPlaceOfTheNext() {
        Passage hanging = enter(first);
        enter(second);
        gate.close();
        gate.open();
        assertEquals(new GateFigures(0, 0, 0, 2), gate.figures());
        assertFalse("nor is it waited for again", gate.requests().contains(hanging));
        assertTrue(gate.awaitAllBut(Set.of(), Duration.ZERO));
        enter(third);
        enter(fourth);
        gate.leave(hanging);
        assertEquals(new GateFigures(2, 0, 0, 1), gate.figures());
    }

    @Test
    public void whoIsCalledWhileTheGateClosesWaitsAgain() {
        Passage passage = enter(first);
        enter(second);
        come(third);
        gate.leave(passage);
        gate.close();
        assertTrue(come(third) instanceof Gate.Waiting);
        gate.open();
        assertEquals(2, third.dispatched);
    }

    private Passage enter(FakeExchange exchange) {
        return ((Gate.Inside) come(exchange)).passage();
    }

    private Gate.Entry come(FakeExchange exchange) {
        return gate.come(exchange.request, exchange.response);
    }
}
