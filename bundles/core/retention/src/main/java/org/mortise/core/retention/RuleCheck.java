package org.mortise.core.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says everything that is wrong with a rule, before it removes the wrong records or none. */
@Component(service = RuleCheck.class)
public final class RuleCheck {

    /** Who may sign in, what may be removed, and what was removed: other rules hold for them. */
    private static final Set<String> SPARED = Set.of("admin", Names.PLUGIN);

    private final Records records;
    private final RecordTypes types;

    @Activate
    public RuleCheck(@Reference Records records, @Reference RecordTypes types) {
        this.records = records;
        this.types = types;
    }

    /** @param wrong is told the field and what is wrong */
    void check(Rule rule, BiConsumer<String, String> wrong) {
        if (rule.type() == null || rule.since() == null || rule.action() == null) {
            // Said by the description of the type already.
            return;
        }
        if (rule.everyType()) {
            everyType(rule, wrong);
            return;
        }
        Optional<RecordType> type = types.find(rule.type());
        if (type.isEmpty()) {
            wrong.accept("type", "is no record type: " + rule.type());
            return;
        }
        if (SPARED.contains(type.get().plugin())) {
            wrong.accept("type", "cannot have retention rules");
        }
        boolean time = time(type.get(), rule, wrong);
        if (Rule.ANONYMISE.equals(rule.action())
                && !type.get().person()
                && type.get().fields().stream().noneMatch(Field::personal)) {
            wrong.accept("action", "is not possible: " + rule.type() + " has no personal fields");
        }
        if (time) {
            filter(type.get(), rule, wrong);
        }
    }

    private static void everyType(Rule rule, BiConsumer<String, String> wrong) {
        if (!rule.ofDeleted()) {
            wrong.accept("type", "can be * only to purge what was deleted: action purge, since deletedAt");
        }
        if (rule.filter() != null && !rule.filter().isBlank()) {
            wrong.accept("filter", "is not possible for all types at once");
        }
    }

    private static boolean time(RecordType type, Rule rule, BiConsumer<String, String> wrong) {
        Optional<Field> since = type.field(rule.since());
        boolean time = since.filter(field -> field.type() == FieldType.DATE || field.type() == FieldType.DATE_TIME)
                .isPresent();
        if (!time) {
            wrong.accept("since", "must be a date or a time of " + type.name() + ", such as modifiedAt");
        } else if (SystemFields.DELETED_AT.equals(rule.since()) && !Rule.PURGE.equals(rule.action())) {
            wrong.accept("since", "can be deletedAt only where the action is purge");
            return false;
        }
        return time;
    }

    private void filter(RecordType type, Rule rule, BiConsumer<String, String> wrong) {
        try {
            records.check(rule.query(type, Instant.now()));
        } catch (ProblemException e) {
            List<Violation> violations = e.violations();
            wrong.accept(
                    "filter",
                    violations.isEmpty() ? e.detail() : violations.get(0).message());
        }
    }
}
