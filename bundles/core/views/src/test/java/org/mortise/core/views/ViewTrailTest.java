package org.mortise.core.views;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.security.AuditEvent;

/** What the audit log is told of views. */
public class ViewTrailTest {

    private final List<AuditEvent> told = new ArrayList<>();
    private final ViewTrail trail = new ViewTrail(() -> told::add);

    @Test
    public void aSharedViewIsToldWithWhatIsDifferent() {
        View before = view("public", "stage==Proposal");
        trail.made(before);
        trail.changed(before, view("public", "stage==Qualification"));
        trail.deleted(before);
        assertEquals(
                List.of("view-made", "view-changed", "view-deleted"),
                told.stream().map(AuditEvent::action).toList());
        assertEquals("stage==Proposal", told.get(0).details().get("filter"));
        assertEquals(
                Map.of("type", "opportunity", "filter", "stage==Proposal → stage==Qualification"),
                told.get(1).details());
    }

    @Test
    public void whatAPrivateViewAsksIsNotTold() {
        trail.made(view("own", "name==Secret*"));
        assertEquals(
                Map.of("type", "opportunity", "visibility", "own"), told.get(0).details());
        trail.changed(view("own", "name==Secret*"), view("team", "stage==Proposal"));
        assertEquals("own → team", told.get(1).details().get("visibility"));
        assertEquals(" → stage==Proposal", told.get(1).details().get("filter"));
        assertFalse(told.toString(), told.toString().contains("Secret"));
    }

    @Test
    public void withoutALogNothingFails() {
        new ViewTrail(() -> null).made(view("public", null));
    }

    private static View view(String visibility, String filter) {
        Instant now = Instant.EPOCH;
        return new View(
                new UUID(0, 1),
                1,
                null,
                "opportunity",
                "Proposals",
                "table",
                visibility,
                new UUID(0, 2),
                null,
                filter,
                List.of(),
                List.of(),
                null,
                null,
                now,
                now);
    }
}
