package org.mortise.core.ui.layouts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;

/** Tells the audit log of layouts, in the transaction of the caller. */
final class LayoutTrail {

    private LayoutTrail() {}

    /** @param log null while there is none */
    static void tell(AuditLog log, String action, Layout layout) {
        if (log == null) {
            return;
        }
        Map<String, String> details = new LinkedHashMap<>();
        details.put("role", layout.role() == null ? "" : layout.role().toString());
        details.put("rank", String.valueOf(layout.rank()));
        details.put("sections", String.valueOf(layout.sections().size()));
        details.put("hidden", String.join(", ", layout.hidden()));
        log.record(new AuditEvent(action, null, null, null, "layout", layout.type(), details));
    }
}
