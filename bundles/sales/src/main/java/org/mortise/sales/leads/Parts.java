package org.mortise.sales.leads;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.sales.LeadConversionRequest;

/** What the parts of a conversion have in common. */
final class Parts {

    private Parts() {}

    /** Null when nobody owns the lead and nobody is to own what is made. */
    static UUID owner(RecordData lead, LeadConversionRequest request) {
        if (request.owner() != null) {
            return request.owner();
        }
        Reference owner = lead.reference("owner");
        return owner == null ? null : owner.id();
    }

    /** Null when the lead has none. */
    @SuppressWarnings("unchecked")
    static List<Reference> teams(RecordData lead) {
        return (List<Reference>) lead.get("teams");
    }

    /** Does the work; violations of what it writes get the name of the part before the field, since several are written. */
    static <T> T in(String part, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            if (e.violations().isEmpty()) {
                throw e;
            }
            List<Violation> violations = e.violations().stream()
                    .map(violation -> new Violation(path(part, violation.field()), violation.message()))
                    .toList();
            throw new ProblemException(e.type(), e.code(), e.detail(), violations, e);
        }
    }

    private static String path(String part, String field) {
        return field.isEmpty() ? part : part + "." + field;
    }
}
