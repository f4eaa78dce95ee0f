package org.mortise.api.support;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.Test;

public class SatisfactionTest {

    @Test
    public void satisfiedOutOfAllInPerCent() {
        assertEquals(Optional.of(new BigDecimal("66.67")), new Satisfaction(3, 2).csat());
        assertEquals(Optional.of(new BigDecimal("0.00")), new Satisfaction(7, 0).csat());
        assertEquals(Optional.of(new BigDecimal("100.00")), new Satisfaction(7, 7).csat());
    }

    @Test
    public void noResponsesNoValue() {
        assertEquals(Optional.empty(), Satisfaction.NONE.csat());
    }

    @Test
    public void onlyFourAndFiveAreSatisfied() {
        assertEquals(new Satisfaction(9, 0), Satisfaction.of(3, 9));
        assertEquals(new Satisfaction(9, 9), Satisfaction.of(4, 9));
        assertEquals(new Satisfaction(2, 2), Satisfaction.of(5, 2));
    }
}
