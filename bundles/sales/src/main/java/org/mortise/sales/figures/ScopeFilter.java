package org.mortise.sales.figures;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.sales.SalesScope;

/** A scope as a filter over opportunities. */
final class ScopeFilter {

    private ScopeFilter() {}

    /** @return null for no limits */
    static String of(SalesScope scope, String... conditions) {
        List<String> all = new ArrayList<>(List.of(conditions));
        if (scope.from() != null) {
            all.add("closeDate=ge=" + scope.from());
        }
        if (scope.to() != null) {
            all.add("closeDate=le=" + scope.to());
        }
        if (scope.pipeline() != null) {
            all.add("pipeline==" + scope.pipeline());
        }
        if (scope.owner() != null) {
            all.add("owner==" + scope.owner());
        }
        return all.isEmpty() ? null : String.join(";", all);
    }
}
