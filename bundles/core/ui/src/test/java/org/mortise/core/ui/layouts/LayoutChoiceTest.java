package org.mortise.core.ui.layouts;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.Test;

public class LayoutChoiceTest {

    private static final UUID SALES = new UUID(0, 1);
    private static final UUID SUPPORT = new UUID(0, 2);

    private final Layout all = layout(null, 0);
    private final Layout sales = layout(SALES, 5);
    private final Layout support = layout(SUPPORT, 2);

    @Test
    public void aRoleComesBeforeEverybody() {
        assertEquals(Optional.of(sales), LayoutChoice.of(List.of(all, sales, support), Set.of(SALES)));
    }

    @Test
    public void ofSeveralRolesTheLowestRankCounts() {
        assertEquals(Optional.of(support), LayoutChoice.of(List.of(sales, all, support), Set.of(SALES, SUPPORT)));
    }

    @Test
    public void equalRanksStayInOneOrder() {
        Layout other = layout(SUPPORT, 5);
        assertEquals(Optional.of(sales), LayoutChoice.of(List.of(other, sales), Set.of(SALES, SUPPORT)));
        assertEquals(Optional.of(sales), LayoutChoice.of(List.of(sales, other), Set.of(SALES, SUPPORT)));
    }

    @Test
    public void withoutARoleThatHasOneEverybodysCounts() {
        assertEquals(Optional.of(all), LayoutChoice.of(List.of(all, sales), Set.of(SUPPORT)));
        assertEquals(Optional.empty(), LayoutChoice.of(List.of(sales), Set.of()));
    }

    private static Layout layout(UUID role, int rank) {
        return new Layout(UUID.randomUUID(), 1, "account", role, rank, List.of(), List.of(), Instant.EPOCH);
    }
}
