package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mortise.api.plugins.PluginPlan;
import org.mortise.api.plugins.PluginState;
import org.osgi.framework.Version;

public class PlannerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private final Planner planner =
            new Planner(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(15), Duration.ofSeconds(30));

    @Test
    public void aFirstInstallationReplacesNothing() {
        Contents loyalty = new Contents(
                Samples.manifest("loyalty", "1.0.0"),
                "com.acorn.loyalty",
                new Version("1.0.0"),
                List.of("loyaltyCard"),
                List.of("account"),
                List.of("account"),
                List.of("loyalty"),
                "db/com.acorn.loyalty/changelog.xml",
                List.of());
        Plan plan = planner.plan(Samples.jar(loyalty, "sha"), Samples.FINDINGS, List.of(), Samples.empty());

        assertNull(plan.shown().replaces());
        assertNull(plan.basis());
        assertEquals(NOW.plus(Duration.ofMinutes(15)), plan.shown().expiresAt());
        assertEquals(
                List.of(
                        "install-bundle",
                        "migrate",
                        "start",
                        "add-record-type",
                        "add-custom-fields",
                        "arrange-page",
                        "check-health",
                        "keep-file"),
                actions(plan));
    }

    @Test
    public void anUpgradeSaysWhatItReplaces() {
        Contents present = Samples.contents(Samples.manifest("loyalty", "1.0.0"), "loyaltyCard");
        PluginRow row = Samples.row(present, Source.FILE, PluginState.ACTIVE);
        Contents next = Samples.contents(Samples.manifest("loyalty", "1.1.0"), "loyaltyCard", "loyaltyOffer");
        Plan plan = planner.plan(Samples.jar(next, "sha"), Samples.FINDINGS, List.of(), Samples.with(row, present));

        assertEquals("1.0.0", plan.shown().replaces());
        assertEquals(row, plan.basis());
        assertEquals(
                List.of(
                        "install-bundle",
                        "stop-version",
                        "start",
                        "keep-record-type",
                        "add-record-type",
                        "check-health",
                        "keep-file",
                        "remove-version"),
                actions(plan));
    }

    @Test
    public void anExpiredPlanIsForgottenWithItsFile() {
        List<Plan> forgotten = new ArrayList<>();
        Instant[] now = {NOW};
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        PlanStore store = new PlanStore(clock, forgotten::add);
        Plan plan = planner.plan(
                Samples.jar(Samples.contents(Samples.manifest("a", "1.0.0")), "sha"),
                Samples.FINDINGS,
                List.of(),
                Samples.empty());
        store.put(plan);
        now[0] = NOW.plus(Duration.ofMinutes(15));
        assertTrue(store.take(plan.shown().id()).isEmpty());
        assertEquals(List.of(plan), forgotten);
    }

    @Test
    public void aPlanIsAppliedOnce() {
        PlanStore store = new PlanStore(Clock.fixed(NOW, ZoneOffset.UTC), plan -> {});
        Plan plan = planner.plan(
                Samples.jar(Samples.contents(Samples.manifest("a", "1.0.0")), "sha"),
                Samples.FINDINGS,
                List.of(),
                Samples.empty());
        store.put(plan);
        assertTrue(store.take(plan.shown().id()).isPresent());
        assertTrue(store.take(plan.shown().id()).isEmpty());
    }

    private static List<String> actions(Plan plan) {
        return plan.shown().steps().stream().map(PluginPlan.Step::action).toList();
    }
}
