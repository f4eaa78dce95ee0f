package org.mortise.core.demo;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class DemoStateTest {

    @Test
    public void isMissingFromTheFirstMomentUntilItIsDone() {
        DemoState state = new DemoState(true, 1);
        assertEquals(List.of("waits for the modules"), state.get());
        state.report("is being filled in");
        assertEquals(List.of("is being filled in"), state.get());
        state.done();
        assertEquals(List.of(), state.get());
    }

    @Test
    public void isNotMissedWhenNobodyAskedForIt() {
        assertEquals(List.of(), new DemoState(false, 1).get());
    }
}
