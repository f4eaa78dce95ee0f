package org.mortise.core.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

public class OpenStreamsTest {

    private final OpenStreams streams = new OpenStreams(2, 3);

    @Test
    public void aUserHasNoMoreThanMayBe() {
        streams.open("ann");
        streams.open("ann");
        refused("ann");
        streams.open("bob");
        streams.close("ann");
        streams.open("ann");
        refused("ann");
    }

    @Test
    public void allTogetherHaveNoMoreThanMayBe() {
        streams.open("ann");
        streams.open("bob");
        streams.open("cem");
        refused("dan");
        streams.close("bob");
        streams.open("dan");
        refused("bob");
    }

    @Test
    public void whoWasRefusedIsNotCounted() {
        streams.open("ann");
        streams.open("ann");
        refused("ann");
        refused("ann");
        streams.close("ann");
        streams.close("ann");
        streams.open("ann");
        streams.open("bob");
        streams.open("bob");
    }

    private void refused(String user) {
        ProblemException problem = assertThrows(ProblemException.class, () -> streams.open(user));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, problem.type());
        assertEquals("too-many-streams", problem.code());
    }
}
