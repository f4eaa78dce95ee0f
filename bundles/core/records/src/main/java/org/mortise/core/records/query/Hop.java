package org.mortise.core.records.query;

import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

/**
 * The first step of a selector that leads to another record: {@code account} in {@code account.industry}, {@code accounts.account}
 * in {@code accounts.account.name}.
 *
 * @param path to the reference
 * @param target the type that it points to
 * @param rest the selector from there
 */
record Hop(FieldPath path, RecordType target, String rest) {

    /** How many references one selector may follow. */
    static final int MAX_HOPS = 4;

    /** Empty when the selector names a field of the type itself. */
    static Optional<Hop> first(RecordTypes types, RecordType type, String selector, String where) {
        boolean custom = selector.startsWith("custom.");
        String[] steps = (custom ? selector.substring("custom.".length()) : selector).split("\\.", -1);
        Field field = type.field(steps[0]).orElse(null);
        if (field == null || steps.length < 2) {
            return Optional.empty();
        }
        int used = field.type() == FieldType.LIST ? 2 : 1;
        if (steps.length <= used) {
            return Optional.empty();
        }
        String own = (custom ? "custom." : "") + String.join(".", java.util.Arrays.copyOf(steps, used));
        FieldPath path = FieldPath.parse(type, own, where);
        boolean reference =
                path.field().type() == FieldType.REFERENCE || path.field().type() == FieldType.REFERENCES;
        if (List.of(steps).contains("")) {
            throw FieldPath.malformed(where, "\"" + selector + "\" is no path of names with a dot between them");
        }
        String rest = String.join(".", java.util.Arrays.copyOfRange(steps, used, steps.length));
        boolean ownPart =
                rest.equals("id") || rest.equals("type") && path.field().targetsAny();
        if (!reference || ownPart) {
            return Optional.empty();
        }
        return Optional.of(new Hop(path, target(types, path.field(), selector, where), rest));
    }

    /** The reference itself, of one record. */
    Expression reference(Expression record) {
        return path.expression(record);
    }

    private static RecordType target(RecordTypes types, Field reference, String selector, String where) {
        if (reference.targetsAny()) {
            throw FieldPath.malformed(where, "\"" + selector + "\" cannot be followed, since it points to any type");
        }
        try {
            return types.require(reference.target());
        } catch (ProblemException e) {
            if (e.type() == ProblemType.UNAVAILABLE) {
                throw e;
            }
            throw FieldPath.malformed(
                    where, "\"" + selector + "\" leads to the type " + reference.target() + ", which is not installed");
        }
    }
}
