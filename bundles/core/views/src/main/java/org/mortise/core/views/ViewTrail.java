package org.mortise.core.views;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;

/** Tells the audit log of views, in the transaction of the caller: who shared what with whom, and what was asked before. */
final class ViewTrail {

    /** A filter may have 8,000 characters; the beginning tells which it was. */
    private static final int MOST = 500;

    private final Supplier<AuditLog> log;

    /** @param log gives null while there is none */
    ViewTrail(Supplier<AuditLog> log) {
        this.log = log;
    }

    void made(View view) {
        tell("view-made", view, said(view));
    }

    /** Names what is different, as {@code before → after}. */
    void changed(View before, View after) {
        Map<String, String> former = said(before);
        Map<String, String> details = new LinkedHashMap<>();
        details.put("type", after.type());
        said(after).forEach((key, value) -> {
            if (!value.equals(former.get(key))) {
                details.put(key, former.getOrDefault(key, "") + " → " + value);
            }
        });
        tell("view-changed", after, details);
    }

    void deleted(View view) {
        tell("view-deleted", view, said(view));
    }

    private void tell(String action, View view, Map<String, String> details) {
        AuditLog target = log.get();
        if (target != null) {
            target.record(
                    new AuditEvent(action, null, null, null, "view", view.id().toString(), details));
        }
    }

    /** Nobody sees a private view but its owner, so what it asks is not told either. */
    private static Map<String, String> said(View view) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("type", view.type());
        said.put("visibility", view.visibility());
        if (view.visibility().equals(View.OWN)) {
            return said;
        }
        said.put("name", view.name());
        said.put("kind", view.kind());
        said.put("team", Objects.toString(view.team(), ""));
        said.put("filter", text(view.filter()));
        said.put("sort", text(String.join(",", view.sort())));
        said.put("columns", text(String.join(",", view.columns())));
        said.put("groupField", text(view.groupField()));
        said.put("dateField", text(view.dateField()));
        return said;
    }

    private static String text(String value) {
        return value == null ? "" : value.substring(0, Math.min(value.length(), MOST));
    }
}
