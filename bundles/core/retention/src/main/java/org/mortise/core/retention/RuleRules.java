package org.mortise.core.retention;

import java.util.stream.Stream;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Administrators alone write rules, and only such that can be done. */
@Component(property = "mortise.type=" + Names.RULE)
public final class RuleRules implements RecordValidator {

    private final RuleCheck check;
    private final Callers callers;

    @Activate
    public RuleRules(@Reference RuleCheck check, @Reference Callers callers) {
        this.check = check;
        this.callers = callers;
    }

    @Override
    public void validate(Validation rule) {
        callers.requireAdministrator();
        boolean written = rule.kind() == Write.Kind.CREATE || rule.kind() == Write.Kind.UPDATE;
        // What was right once stays: a type may be away for a while.
        if (written
                && Stream.of("type", "filter", "since", "days", "action", "active")
                        .anyMatch(rule::changes)) {
            callers.as(Names.PLATFORM, () -> {
                check.check(read(rule), rule::reject);
                return null;
            });
        }
    }

    private static Rule read(Validation rule) {
        return new Rule(
                null,
                (String) rule.value("name"),
                (String) rule.value("type"),
                (String) rule.value("filter"),
                (String) rule.value("since"),
                rule.value("days") instanceof Long days ? days : 1,
                (String) rule.value("action"),
                Boolean.TRUE.equals(rule.value("active")));
    }
}
