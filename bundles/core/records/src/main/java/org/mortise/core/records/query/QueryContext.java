package org.mortise.core.records.query;

import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.SystemFields;
import org.mortise.api.security.RecordAction;
import org.mortise.core.records.access.Visibility;
import org.mortise.core.records.units.Units;

/**
 * What a question may need beyond the type that it asks for: other types and their units, and what day it is.
 *
 * @param types as whoever asks knows them
 * @param clock gives the time and, by its zone, where days begin
 * @param visibility of rows, for whoever asks
 */
public record QueryContext(RecordTypes types, Units units, Supplier<Clock> clock, Visibility visibility) {

    /** The records of a type that a question may see, whether it asks for them or comes by on a relation. */
    Expression visible(RecordType type, ExpressionBuilder record) {
        return permitted(type, record, record.get(SystemFields.DELETED_AT).isNull());
    }

    /** Of the records for which the condition holds, those that may be read. */
    Expression permitted(RecordType type, ExpressionBuilder record, Expression condition) {
        Expression permitted = visibility.permitted(type, record, RecordAction.READ);
        return permitted == null ? condition : condition.and(permitted);
    }

    /** Whether every record of the type may be read. */
    boolean seesAll(RecordType type) {
        return visibility.unlimited(type, RecordAction.READ);
    }
}
