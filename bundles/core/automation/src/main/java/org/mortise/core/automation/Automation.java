package org.mortise.core.automation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.automation.AutomationAction;
import org.mortise.api.automation.AutomationCondition;
import org.mortise.api.automation.AutomationRequest;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.parameters.Parameters;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tests conditions and runs actions by hand, in the name of an administrator. Safe for many threads. */
@Component(service = Automation.class)
public final class Automation {

    private static final Duration TEST = Duration.ofSeconds(5);
    private static final Duration RUN = Duration.ofSeconds(10);
    private static final int MOST_CONDITIONS = 20;

    private final Contributions contributions;
    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private final GuardedCalls calls;

    @Activate
    public Automation(
            @Reference Contributions contributions,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers,
            @Reference GuardedCalls calls) {
        this.contributions = contributions;
        this.records = records;
        this.types = types;
        this.callers = callers;
        this.calls = calls;
    }

    /** A condition by its name, with what is said for it. */
    record Asked(String name, Map<String, ?> parameters) {}

    public record ConditionResult(String name, boolean result) {}

    /** @param ran whether the action was run */
    public record Outcome(List<ConditionResult> conditions, boolean ran) {}

    private record Prepared(Contribution<AutomationCondition> condition, Parameters parameters) {}

    /** FORBIDDEN unless the caller is an administrator; NOT_FOUND, INVALID. */
    ConditionResult test(String condition, String type, UUID id, Map<String, ?> said) {
        callers.requireAdministrator();
        types.require(type);
        Prepared prepared = prepare(new Asked(condition, said), type, "parameters.");
        return test(prepared, records.get(type, id));
    }

    /**
     * Checks everything that is said, tests all conditions, and runs the action when they hold.
     *
     * @param dryRun whether to leave it at the conditions
     */
    Outcome run(String name, String type, UUID id, Map<String, ?> said, List<Asked> conditions, boolean dryRun) {
        callers.requireAdministrator();
        types.require(type);
        Contribution<AutomationAction> action = Contributions.require(contributions.actions(), "action", name, type);
        Parameters parameters = action.parameters(calls, said, "parameters.");
        if (conditions.size() > MOST_CONDITIONS) {
            throw ProblemException.invalid("conditions", "must be at most " + MOST_CONDITIONS);
        }
        List<Prepared> prepared = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            prepared.add(prepare(conditions.get(i), type, "conditions[" + i + "].parameters."));
        }
        RecordData record = records.get(type, id);
        List<ConditionResult> results =
                prepared.stream().map(each -> test(each, record)).toList();
        boolean holds = results.stream().allMatch(ConditionResult::result);
        if (holds && !dryRun) {
            run(action, new AutomationRequest(record, parameters));
        }
        return new Outcome(results, holds && !dryRun);
    }

    private Prepared prepare(Asked asked, String type, String prefix) {
        Contribution<AutomationCondition> condition =
                Contributions.require(contributions.conditions(), "condition", asked.name(), type);
        return new Prepared(condition, condition.parameters(calls, asked.parameters(), prefix));
    }

    private ConditionResult test(Prepared prepared, RecordData record) {
        Contribution<AutomationCondition> condition = prepared.condition();
        AutomationRequest request = new AutomationRequest(record, prepared.parameters());
        return new ConditionResult(
                condition.name(),
                calls.ask(condition.call(TEST), () -> condition.service().test(request)));
    }

    /** The audit says by whom, and through what. */
    private void run(Contribution<AutomationAction> action, AutomationRequest request) {
        Caller through = callers.current().through("automation:" + action.name());
        callers.as(
                through,
                () -> calls.change(action.call(RUN), () -> {
                    action.service().run(request);
                    return null;
                }));
    }
}
