package org.mortise.core.records.access;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;
import org.mortise.core.records.units.EntityAccess;
import org.mortise.core.records.units.Units;

/**
 * Records that are there only with the one that they hang on (decision 78): a note on an account, a file on that note. Followed two
 * steps up; what hangs deeper is there for its owner and those who see everything.
 */
final class Parents {

    private static final int DEEPEST = 1;

    /** Few may read roles. A note on one tells nothing of a customer, and must not make all lists of notes dearer. */
    private static final String ROLE = "role";

    private final RecordTypes all;
    private final Units units;

    /** @param units null where no conditions are made */
    Parents(RecordTypes all, Units units) {
        this.all = all;
        this.units = units;
    }

    /** The rows of a type that may be read, when it is asked for at a depth. */
    @FunctionalInterface
    interface Readable {
        Expression of(RecordType type, ExpressionBuilder record, int depth);
    }

    /** Null for a type that hangs on nothing. */
    static Field control(RecordType type) {
        for (Field field : type.fields()) {
            if (field.controlsAccess()) {
                return field;
            }
        }
        return null;
    }

    /** Whether no record of a type is kept from the caller by what it hangs on. */
    boolean allReadable(RecordType type, Grants grants) {
        Field control = control(type);
        return control == null
                || targets(control).stream()
                        .filter(target -> !target.name().equals(ROLE))
                        .allMatch(target -> grants.level(target.name(), RecordAction.READ) == AccessLevel.ALL);
    }

    /** The records that hang on nothing, or on something that may be read. */
    Expression readable(Field control, ExpressionBuilder record, Grants grants, int depth, Readable rows) {
        Expression parent = record.get(control.name());
        Expression readable = parent.isNull();
        List<String> wholly = new ArrayList<>();
        for (RecordType target : targets(control)) {
            AccessLevel level = grants.level(target.name(), RecordAction.READ);
            if (level == AccessLevel.ALL && allReadable(target, grants)) {
                wholly.add(target.name());
            } else if (level != AccessLevel.NONE
                    && (depth < DEEPEST || control(target) == null)
                    // What hangs on a record of a plugin that is away waits for it.
                    && units.isUp(target.unit())) {
                Expression some = Subselect.of(units, target, inner -> rows.of(target, inner, depth + 1))
                        .exists(parent);
                readable = readable.or(
                        control.targetsAny() ? of(record, control, target).and(some) : some);
            }
        }
        if (wholly.isEmpty()) {
            return readable;
        }
        return readable.or(
                control.targetsAny()
                        ? record.get(control.name() + EntityAccess.TYPE).in(wholly)
                        : parent.notNull());
    }

    private static Expression of(ExpressionBuilder record, Field control, RecordType target) {
        return record.get(control.name() + EntityAccess.TYPE).equal(target.name());
    }

    /** In the order of their names, so that the statement is the same one each time. */
    private List<RecordType> targets(Field control) {
        return all.all().stream()
                .filter(type -> control.targetsAny() || type.name().equals(control.target()))
                .toList();
    }
}
