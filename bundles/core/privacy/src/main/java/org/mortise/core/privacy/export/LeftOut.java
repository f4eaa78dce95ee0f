package org.mortise.core.privacy.export;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.privacy.circle.Circle;
import org.mortise.core.privacy.circle.Member;
import org.mortise.core.privacy.circle.Member.Role;

/** What there is of the person that the caller may not see: counted and named, and not told. */
final class LeftOut {

    private LeftOut() {}

    /** @param whole what the platform itself sees */
    static Map<String, Object> of(Circle whole, Circle seen) {
        Map<String, Long> records = new TreeMap<>();
        Map<String, List<String>> fields = new TreeMap<>();
        for (Member member : whole.all()) {
            if (member.role() == Role.SHARED) {
                continue;
            }
            Member known = seen.find(member.record().id()).orElse(null);
            if (known == null) {
                records.merge(member.type().name(), 1L, Long::sum);
            } else {
                List<String> missing = missing(member.type(), known.type());
                if (!missing.isEmpty()) {
                    fields.put(member.type().name(), missing);
                }
            }
        }
        Map<String, Object> left = new LinkedHashMap<>();
        left.put("records", records);
        left.put("fields", fields);
        return left;
    }

    private static List<String> missing(RecordType whole, RecordType seen) {
        Set<String> names = new HashSet<>();
        seen.fields().forEach(field -> names.add(field.name()));
        return whole.fields().stream()
                .map(Field::name)
                .filter(name -> !names.contains(name))
                .toList();
    }
}
