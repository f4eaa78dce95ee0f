package org.mortise.marketing.recipients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who is addressed, and how many members are not, by reason. Of one thread. */
final class Selection {

    final List<Recipient> included = new ArrayList<>();
    final Map<String, Long> leftOut = new TreeMap<>();

    void leaveOut(String reason) {
        leftOut.merge(reason, 1L, Long::sum);
    }

    long members() {
        return included.size() + leftOutTotal();
    }

    long leftOutTotal() {
        return leftOut.values().stream().mapToLong(Long::longValue).sum();
    }
}
