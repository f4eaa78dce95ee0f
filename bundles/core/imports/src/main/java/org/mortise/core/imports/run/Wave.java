package org.mortise.core.imports.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mortise.core.imports.mapping.RowDraft;
import org.mortise.core.imports.mapping.RowPlan;

/** Rows that can be written by one bulk call, since no two of them say different things of one record. */
final class Wave {

    private final RowPlan plan;
    private final List<RowDraft> drafts = new ArrayList<>();
    private final Map<Object, RowDraft> byKey = new LinkedHashMap<>();
    private final Map<RowDraft, RowDraft> repeats = new LinkedHashMap<>();

    Wave(RowPlan plan) {
        this.plan = plan;
    }

    /** @return null when it is in; the row of the same record with other values when it cannot be */
    RowDraft add(RowDraft draft) {
        RowDraft first = plan.key() == null ? null : byKey.putIfAbsent(same(draft.key()), draft);
        if (first == null) {
            drafts.add(draft);
            return null;
        }
        if (first.repeatedBy(draft)) {
            repeats.put(draft, first);
            return null;
        }
        return first;
    }

    List<RowDraft> drafts() {
        return drafts;
    }

    /** Rows that repeat another one, with the one they repeat. */
    Map<RowDraft, RowDraft> repeats() {
        return repeats;
    }

    Collection<Object> keys() {
        return byKey.values().stream().map(RowDraft::key).toList();
    }

    /** Unique values are compared without regard to letter case. */
    private static Object same(Object key) {
        return key instanceof String text ? text.toLowerCase(Locale.ROOT) : key;
    }
}
