package org.mortise.core.ui.layouts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How the fields of a type are arranged. What no section names and what is not hidden comes after the sections, so that a field that is
 * added later is seen.
 *
 * @param role null for everybody
 * @param rank among the roles of a user the layout with the lowest counts
 * @param hidden fields that are not shown and not asked for; who may read them finds them in the API as before
 */
record Layout(
        UUID id,
        long version,
        String type,
        UUID role,
        int rank,
        List<Section> sections,
        List<String> hidden,
        Instant modifiedAt) {

    /**
     * @param title null for none
     * @param fields their names, custom ones with {@code custom.} before them, in their order
     */
    record Section(SectionTitle title, List<String> fields) {}

    Layout with(List<Section> otherSections, List<String> otherHidden) {
        return new Layout(id, version, type, role, rank, otherSections, otherHidden, modifiedAt);
    }
}
