package org.mortise.core.ui.layouts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which of a type's layouts somebody sees. */
final class LayoutChoice {

    /** A role before everybody; among roles the lowest rank; the older id where two have the same, so that it stays the same. */
    private static final Comparator<Layout> FIRST = Comparator.comparing((Layout layout) -> layout.role() == null)
            .thenComparing(Layout::rank)
            .thenComparing(layout -> String.valueOf(layout.role()));

    private LayoutChoice() {}

    /** @param layouts of one type; empty when the type's own order holds */
    static Optional<Layout> of(Collection<Layout> layouts, Set<UUID> roles) {
        return layouts.stream()
                .filter(layout -> layout.role() == null || roles.contains(layout.role()))
                .min(FIRST);
    }
}
