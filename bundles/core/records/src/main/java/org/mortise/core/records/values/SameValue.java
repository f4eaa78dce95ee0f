package org.mortise.core.records.values;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;

/** Whether two values in the Java form are equal as people see it: 1.5 is 1.50, a reference is its id. */
public final class SameValue {

    private SameValue() {}

    public static boolean test(Object one, Object other) {
        if (one instanceof BigDecimal first && other instanceof BigDecimal second) {
            return first.compareTo(second) == 0;
        }
        if (one instanceof Money first && other instanceof Money second) {
            return first.currency().equals(second.currency()) && first.amount().compareTo(second.amount()) == 0;
        }
        if (one instanceof Reference first && other instanceof Reference second) {
            return first.id().equals(second.id()) && first.type().equals(second.type());
        }
        if (one instanceof StoredFile first && other instanceof StoredFile second) {
            return first.id().equals(second.id());
        }
        if (one instanceof List<?> || other instanceof List<?>) {
            return list(one, other);
        }
        if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            return map(first, second);
        }
        return Objects.equals(one, other);
    }

    private static boolean list(Object one, Object other) {
        List<?> first = one == null ? List.of() : (List<?>) one;
        List<?> second = other == null ? List.of() : (List<?>) other;
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!test(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean map(Map<?, ?> one, Map<?, ?> other) {
        Set<Object> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream().allMatch(key -> test(one.get(key), other.get(key)));
    }
}
